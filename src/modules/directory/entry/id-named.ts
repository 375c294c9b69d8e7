import { createHash } from 'node:crypto';

/** The id of something by its name: the same name, the same UUID (version 8: made our own way, RFC 9562). */
export function idNamed(...path: readonly string[]): string {
  const hex = createHash('sha256').update(path.join('/')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
