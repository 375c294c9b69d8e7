import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { newId, newUrlId } from '#kernel/id.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Tx } from '../database/database.ts';
import type { Recognised } from './recognise-file.ts';
import type { Source } from './run.ts';

/** A file that was sent, where it lies now. */
export type SentFile = { readonly path: string; readonly bytes: number; readonly sha256: string };

export type StartedRun = { readonly id: string; readonly urlId: string };

/** Headings are the file's own words: as much of them is kept as tells which column is meant. */
const MOST_IGNORED = 50;
const LONGEST_HEADING = 40;

/** Records that a file is to be read. Undefined where it already is: another process has taken it. */
export async function startRun(
  tx: Tx,
  actor: Actor,
  source: Source,
  { path, bytes, sha256 }: SentFile,
  { kind, ignored }: Recognised,
): Promise<StartedRun | undefined> {
  const run = { id: newId<'import run'>(), urlId: newUrlId<'import run'>() };
  const headings = ignored.slice(0, MOST_IGNORED).map((heading) => heading.slice(0, LONGEST_HEADING));
  const { rows } = await sql`
    insert into imports.run (id, url_id, org_id, user_id, kind, source, file, bytes, sha256, ignored)
    values (${run.id}, ${run.urlId}, ${actor.orgId}, ${actor.userId}, ${kind.kind}, ${source}, ${path}, ${bytes},
            ${sha256}, ${headings})
    on conflict (file) do nothing returning id`.execute(tx);
  if (rows.length === 0) return undefined;
  await recordAudit(tx, 'imports.file-sent', [], { run: run.id, kind: kind.kind, source, bytes });
  return run;
}
