import { Explained } from '#platform/explained.ts';

const BY_CODE: Readonly<Record<string, (error: NodeJS.ErrnoException & { port?: number; path?: string }) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken. Stop what uses it, or choose another: PORT=${(port ?? 3000) + 1} npm start`,
  EACCES: ({ path, port }) =>
    path
      ? `${path} may not be written. Give this user the right to, or set ROOTED_DATA to another folder.`
      : `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
  EROFS: ({ path }) => `${path} is on a disk that may only be read. Set ROOTED_DATA to a folder that may be written.`,
  ENOSPC: () => 'The disk is full. Make room, then start again: nothing that was confirmed is lost.',
  ECONNREFUSED: () => 'PostgreSQL does not answer at DATABASE_URL. Start it, or correct the address.',
  '28P01': () => 'PostgreSQL refuses the password in DATABASE_URL or DATABASE_OWNER_URL. Correct it.',
  '3D000': () => 'PostgreSQL has no database of that name. Create it as README.md shows, or correct DATABASE_URL.',
  '42P01': () => 'The database has no tables of RootED yet. Set DATABASE_OWNER_URL too, so that they can be made.',
};

/** The sentence for somebody at the command line, or undefined where the error is a fault of ours. */
export function explain(error: unknown): string | undefined {
  if (error instanceof Explained) return error.message;
  if (!(error instanceof Error)) return undefined;
  const found = BY_CODE[(error as NodeJS.ErrnoException).code ?? ''];
  return found ? found(error) : explain(error.cause);
}
