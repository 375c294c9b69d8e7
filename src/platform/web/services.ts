import { type AttachmentSettings, Attachments } from '../attachments/attachments.ts';
import type { DocumentWriter } from '../documents/document-writer.ts';
import type { MapTiles } from './map/map-tiles.ts';
import type { KeySettings } from '../secrets/key-file.ts';
import { SecretBox } from '../secrets/secret-box.ts';
import type { Services } from './request.ts';

const MADE_UP = 'Demonstration: everybody here is made up.';

type ServiceSettings = {
  readonly attachments: AttachmentSettings;
  readonly key: KeySettings;
  readonly mapTiles?: MapTiles | undefined;
};

/** Where the people are made up, paper says so as every page does. */
export const servicesOf = (
  documents: DocumentWriter,
  { attachments, key, mapTiles }: ServiceSettings,
  demonstration: boolean,
): Services => ({
  attachments: new Attachments(attachments),
  mapTiles,
  secrets: new SecretBox(key),
  writeDocument: (document) =>
    documents.write(demonstration ? { ...document, foot: `${MADE_UP} ${document.foot}` } : document),
});
