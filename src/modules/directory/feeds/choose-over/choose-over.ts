import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { FeedRun } from '../feed-run.ts';

/** A service that somebody looked at: the version that they saw, and whether what came is written over it. */
export type Choice = { readonly id: string; readonly number: number; readonly over: boolean };

/** Keeps what was chosen of the services of a page. What is written here later is not written over. */
export async function chooseOver(
  { tx }: Doing,
  run: Pick<FeedRun, 'id'>,
  choices: readonly Choice[],
): Promise<Ruling<void, 'not-read'>> {
  const { rows } = await sql`
    update directory.feed_run set version = version + 1 where id = ${run.id} and status = 'read' returning id`.execute(
    tx,
  );
  if (rows.length === 0) return refuse('not-read');
  await sql`
    update directory.feed_item i set chosen_over = case when c.over then c.number end
      from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as c (id uuid, number int, over boolean)
     where i.run_id = ${run.id} and i.service_id = c.id and i.what = 'changed-here'`.execute(tx);
  const over = choices.filter((choice) => choice.over).map(({ id }) => id);
  await recordAudit(tx, 'directory.feed-writes-over', [], { run: run.id, services: over });
  return allow(undefined);
}
