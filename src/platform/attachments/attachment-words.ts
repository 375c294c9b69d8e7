import type { AttachmentRefusal } from './attachments.ts';
import { ATTACHABLE } from './content-type.ts';

/** Why a file was not taken, in words for whoever sent it. */
export const refusalInWords = (refusal: AttachmentRefusal, largestBytes: number): string =>
  ({
    'no-file': 'Choose a file that is not empty',
    'file-too-large': `The file must be smaller than ${sizeInWords(largestBytes)}`,
    'not-attachable': `The file must be one of these, by what is in it and not only by its name: ${ATTACHABLE}`,
    malware:
      'The malware scanner found something in this file. It was not kept. Tell your IT team before you open it again',
    'scanner-away':
      'The file could not be checked for malware, so it was not kept. Try again later, and tell your administrator if it happens again',
  })[refusal];

/** A size as people say it: 120 KB, 2.5 MB. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return `${Number((bytes / 1_000_000).toFixed(1))} MB`;
}
