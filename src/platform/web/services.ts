import { type AttachmentSettings, Attachments } from '../attachments/attachments.ts';
import type { DocumentWriter } from '../documents/document-writer.ts';
import type { KeySettings } from '../secrets/key-file.ts';
import { SecretBox } from '../secrets/secret-box.ts';
import type { Services } from './request.ts';

const MADE_UP = 'Demonstration: everybody here is made up.';

/** Where the people are made up, paper says so as every page does. */
export const servicesOf = (
  documents: DocumentWriter,
  attachments: AttachmentSettings,
  key: KeySettings,
  demonstration: boolean,
): Services => ({
  attachments: new Attachments(attachments),
  secrets: new SecretBox(key),
  writeDocument: (document) =>
    documents.write(demonstration ? { ...document, foot: `${MADE_UP} ${document.foot}` } : document),
});
