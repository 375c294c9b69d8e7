import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AttendanceFacts, AttendanceRule, Judgement } from '../../attendance-first/attendance-first.rules.ts';
import type { Change } from '../../monday-list/monday-list.rules.ts';
import type { Standing } from './standing.rules.ts';

/** Two runs at once would each raise the same flags: the second waits, and then finds what the first kept. */
export async function waitForOtherRuns(tx: Tx, schoolOrgId: Id<'organisation'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identification ' || ${schoolOrgId}, 0))`.execute(tx);
}

type StandingRow = {
  personId: Id<'person'>;
  rules: AttendanceRule[] | null;
  facts: AttendanceFacts | null;
  raisedAt: Date | null;
  answered: Judgement | null;
  answeredAt: Date | null;
};

/** What is known at the actor's school of every child who has, or had, a flag or an answer there. Not to be shown. */
export async function readStandings(tx: Tx): Promise<ReadonlyMap<Id<'person'>, Standing>> {
  const { rows } = await sql<StandingRow>`
    select person_id as "personId", rules, facts, raised_at as "raisedAt", answered, answered_at as "answeredAt"
      from identification.standings_of_my_pupils()`.execute(tx);
  return new Map(rows.map((row) => [row.personId, asStanding(row)]));
}

const asStanding = ({ rules, facts, raisedAt, answered, answeredAt }: StandingRow): Standing => ({
  flag: rules && facts && raisedAt ? { judgement: { rules, facts }, at: raisedAt } : undefined,
  answer: answered && answeredAt ? { judgement: answered, at: answeredAt } : undefined,
});

/** A flag as a run keeps it. */
export type RaisedFlag = {
  readonly id: Id<'flag'>;
  readonly urlId: UrlId<'flag'>;
  readonly personId: Id<'person'>;
  readonly change: Change;
  readonly judgement: Judgement;
  readonly reasons: readonly string[];
};

export type FlagRun = {
  readonly id: Id<'flag-run'>;
  readonly definitionId: Id<'definition'>;
  readonly asAt: LocalDate;
  /** How many were looked at, and for how many of them a rule holds. */
  readonly pupils: number;
  readonly flagged: number;
  readonly raised: readonly RaisedFlag[];
  /** Whose flag ends, if they have one: by another, or without. */
  readonly ended: readonly Id<'person'>[];
};

export async function saveRun(
  tx: Tx,
  { id, definitionId, asAt, raised, ended }: FlagRun,
  today: LocalDate,
): Promise<void> {
  const rows = raised.map(({ id: flagId, urlId, personId, change, judgement, reasons }) => ({
    id: flagId,
    url_id: urlId,
    person_id: personId,
    kind: change.rule,
    change: change.kind,
    hundredths: Math.round(change.points * 100),
    rules: judgement.rules,
    reasons,
    facts: judgement.facts,
  }));
  await sql`
    select identification.record_run(${id}, ${definitionId}, ${asAt}, ${JSON.stringify(rows)}, ${[...ended]}::uuid[],
                                     ${today})`.execute(tx);
}
