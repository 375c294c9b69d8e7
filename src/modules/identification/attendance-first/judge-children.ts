import type { Id } from '#kernel/id.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { markTables, termsOf, weeksOf } from '#modules/education/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Judgement, prepareAttendanceFirst } from './attendance-first.rules.ts';
import { firstDayNeeded } from './attendance-run.rules.ts';
import type { Week } from './day-tally.rules.ts';
import { type DefinitionVersion, getDefinition } from './definition.queries.ts';
import { lastDayMarked } from './last-day-marked.rules.ts';

/** Weeks by child, each child's in order. */
export type WeeksByPerson = ReadonlyMap<Id<'person'>, readonly Week[]>;

export type Judged = {
  readonly version: DefinitionVersion;
  /** The day from which marks are looked at: older ones say nothing any more. */
  readonly since: LocalDate;
  /** The last day with marks; undefined where there is none, and nothing is judged. */
  readonly asAt: LocalDate | undefined;
  readonly judgements: ReadonlyMap<Id<'person'>, Judgement>;
};

/** How children of one school stand now, on the marks that the actor may see. */
export const judgeChildren = (
  tx: Tx,
  personIds: readonly Id<'person'>[],
  schoolOrgId: Id<'organisation'>,
  today: LocalDate,
): Promise<Judged> => judgeWeeks(tx, schoolOrgId, today, (from) => readWeeksOf(tx, personIds, from, today));

/** Judges the children whose weeks `read` gives, by the definition in force, as at the last day with marks. */
export async function judgeWeeks(
  tx: Tx,
  schoolOrgId: Id<'organisation'>,
  today: LocalDate,
  read: (from: LocalDate) => Promise<WeeksByPerson>,
): Promise<Judged> {
  const version = await getDefinition(tx, today);
  const calendar = await termsOf(tx, schoolOrgId);
  const from = firstDayNeeded(version.definition, calendar, addDays(today, -USUAL_AGE));
  let weeks = await read(from);
  const asAt = lastDayMarked([...weeks.values()].flat());
  if (!asAt) return { version, since: from, asAt, judgements: new Map() };
  const needed = firstDayNeeded(version.definition, calendar, asAt);
  if (needed < from) weeks = await read(needed);
  const judge = prepareAttendanceFirst(version.definition, calendar, await markTables(tx), asAt);
  return {
    version,
    since: needed,
    asAt,
    judgements: new Map([...weeks].map(([person, theirs]) => [person, judge(theirs)])),
  };
}

/** Marks are some days old when they are read, and the rules look back from the last of them: one reading is enough then. */
const USUAL_AGE = 21;

async function readWeeksOf(
  tx: Tx,
  personIds: readonly Id<'person'>[],
  from: LocalDate,
  to: LocalDate,
): Promise<WeeksByPerson> {
  const byPerson = new Map<Id<'person'>, Week[]>(personIds.map((personId) => [personId, []]));
  for (const { personId, monday, marks } of await weeksOf(tx, personIds, { from, to })) {
    byPerson.get(personId)!.push({ monday, marks });
  }
  return byPerson;
}
