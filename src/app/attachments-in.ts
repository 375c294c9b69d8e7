import type { NetConnectOpts } from 'node:net';
import { join } from 'node:path';
import type { AttachmentSettings } from '#platform/attachments/attachments.ts';
import type { Config } from './config.ts';

/** Where files that are attached lie, how large they may be, and who looks for malware in them. */
export const attachmentsIn = (config: Config): AttachmentSettings => ({
  folder: join(config.ROOTED_DATA, 'attachments'),
  largestBytes: config.ROOTED_ATTACHMENT_MB * 1_000_000,
  clamd: config.ROOTED_CLAMD === undefined ? undefined : clamdAt(config.ROOTED_CLAMD),
});

function clamdAt(address: string): NetConnectOpts {
  if (address.startsWith('/')) return { path: address };
  const [host = '', port] = address.split(':');
  return { host, port: Number(port) };
}
