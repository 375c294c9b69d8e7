import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Database } from '#platform/database/database.ts';
import { type Measured, atLeast, median, throughput } from './measure.ts';

const WRITERS = 16;
const ROUND_MS = 2_000;
const ROUNDS = 3;

/** The same writers, sixteen at once, with the audit and without: what does recording cost? (design: at least 0.7) */
export async function benchAudit(database: Database): Promise<Measured> {
  const write = (audited: boolean) => () =>
    database.as('keeper', async (tx) => {
      const id = newId();
      await sql`insert into jobs.job (id, name, payload, done_at) values (${id}, 'bench.nothing', '{}', now())`.execute(
        tx,
      );
      if (audited) await recordAudit(tx, 'bench.wrote', [], { job: id });
    });
  const ours: number[] = [];
  const floor: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    floor.push(await throughput(write(false), WRITERS, ROUND_MS));
    ours.push(await throughput(write(true), WRITERS, ROUND_MS));
  }
  return atLeast('audit: writes at 16 connections', { ours: median(ours), floor: median(floor) }, 0.7);
}
