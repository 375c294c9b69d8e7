import { sql } from 'kysely';
import { z } from 'zod';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';

/** As many messages as go out at a time: a directory that was just brought in is not asked about all at once. */
const MOST = 200;

/**
 * Asks whoever keeps services whether all is right, reminds them once, and then tells the named curator; as far as something
 * is due. Done again on the same day, it does nothing new.
 */
export const askToConfirm: Job<Record<never, never>> = defineJob({
  name: 'directory.ask-to-confirm',
  asMachinery: true,
  payload: z.object({}),
  run: ({ database }) => database.as('keeper', (tx) => askWhatIsDue(tx, todayInLondon())),
});

type Asked = Readonly<Record<'asked' | 'reminded' | 'told', readonly string[] | null>>;

export async function askWhatIsDue(tx: Tx, today: LocalDate): Promise<void> {
  const { rows } = await sql<Asked>`select * from directory.ask_what_is_due(${today}::date, ${MOST})`.execute(tx);
  const [{ asked, reminded, told } = { asked: null, reminded: null, told: null }] = rows;
  if (asked || reminded || told)
    await recordAudit(tx, 'directory.confirming-asked', [], {
      asked: asked ?? [],
      reminded: reminded ?? [],
      curatorsTold: told ?? [],
    });
}

/** Asks for the day's work, once while it waits. As `keeper`. */
export const beginToAsk = (tx: Tx): Promise<void> => enqueue(tx, askToConfirm, {}, { key: 'daily' });
