import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** What may be attached, with the ending that a file of that type is given. What can carry a program is not here. */
const ENDINGS = {
  'application/pdf': 'pdf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
} as const;

export type ContentType = keyof typeof ENDINGS;

export const endingOf = (type: ContentType): string => ENDINGS[type];

/** What people are told, and what their browser offers to choose from. */
export const ATTACHABLE = 'PDF, Word, Excel, OpenDocument text, plain text, or a picture (JPG, PNG, GIF, WebP, HEIC)';
export const ATTACHABLE_ENDINGS = [...Object.values(ENDINGS), 'jpeg'].map((ending) => `.${ending}`).join(',');

const LONGEST_LOOK_MS = 5_000;

/** What a file is by what is in it, whatever it is called; undefined where it may not be attached. */
export async function findContentType(path: string): Promise<ContentType | undefined> {
  const found = await fileTypeFromFile(path, { signal: AbortSignal.timeout(LONGEST_LOOK_MS) });
  if (!found) return (await isPlainText(path)) ? 'text/plain' : undefined;
  return isAttachable(found.mime) ? found.mime : undefined;
}

const isAttachable = (type: string): type is ContentType => Object.hasOwn(ENDINGS, type);

/** Text bears no mark of its own: it is UTF-8 with nothing in it but characters that are written. */
async function isPlainText(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  return isUtf8(bytes) && !CONTROL.test(bytes.toString('latin1'));
}

const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
