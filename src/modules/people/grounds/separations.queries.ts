import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { namesOf } from '../identity/names.queries.ts';

/** Where `hiddenName` is must not be learned through `fromName`. */
export type Separation = {
  readonly urlId: string;
  readonly hiddenPersonId: Id<'person'>;
  readonly hiddenName: string;
  readonly fromPersonId: Id<'person'>;
  readonly fromName: string;
  readonly reason: string;
  readonly since: Date;
  /** Undefined while it holds. */
  readonly endedAt: Date | undefined;
  readonly endedBecause: string;
  /** By the organisation that set it, and the data officer. */
  readonly mayEnd: boolean;
};

type Row = Omit<Separation, 'hiddenName' | 'fromName' | 'endedAt'> & { until: Date | number };

/** Of these persons, those that hold first: for whoever works with the one who must not be found, and nobody else. */
export async function listSeparations(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Separation[]> {
  const { rows } = await sql<Row & { holds: boolean }>`
    select s.url_id as "urlId", s.hidden_person_id as "hiddenPersonId", s.from_person_id as "fromPersonId", s.reason, s.since,
           s.until, s.until > now() as holds, s.ended_because as "endedBecause", s.mine as "mayEnd"
      from people.separations_of(${[...personIds]}::uuid[]) s`.execute(tx);
  const names = await namesOf(
    tx,
    rows.flatMap(({ hiddenPersonId, fromPersonId }) => [hiddenPersonId, fromPersonId]),
  );
  return rows.map(({ until, holds, ...row }) => ({
    ...row,
    hiddenName: names.get(row.hiddenPersonId) ?? 'somebody',
    fromName: names.get(row.fromPersonId) ?? 'somebody whom you do not see',
    endedAt: holds || !(until instanceof Date) ? undefined : until,
  }));
}
