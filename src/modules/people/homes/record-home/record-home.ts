import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Lives } from '../../families/homes.rules.ts';

/** What the radios say for an address that is none of the family's. */
export const ELSEWHERE = 'elsewhere';

export type HomeToRecord = {
  readonly personIds: readonly Id<'person'>[];
  readonly lines: string;
  readonly postcode: string | null;
  readonly lives: Lives;
  readonly from: LocalDate;
  /** They moved: it takes the place of where they lived. Otherwise it is a home as well. */
  readonly instead: boolean;
};

/** Where persons live from a day on. Who lives with whom follows from it; where they lived before stays in the record. */
export async function recordHome(
  tx: Tx,
  home: HomeToRecord,
  today: LocalDate,
): Promise<Ruling<void, 'not-moved-yet' | 'not-yours'>> {
  if (home.from > today) return refuse('not-moved-yet');
  const { rows } = await sql<{ many: number }>`
    select people.record_home(${[...home.personIds]}::uuid[], ${home.lines}, ${home.postcode}, ${home.lives}, ${home.from},
      ${home.instead}) as many`.execute(tx);
  if (rows[0]!.many === 0) return refuse('not-yours');
  await recordAudit(tx, 'people.home-recorded', home.personIds, { lives: home.lives, instead: home.instead });
  return allow(undefined);
}
