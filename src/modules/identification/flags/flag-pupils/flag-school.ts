import { type Id, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { weeksOfMyPupils } from '#modules/education/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { reasonsInWords, whyNotInWords } from '../../attendance-first/attendance-first-words.rules.ts';
import type { Judgement } from '../../attendance-first/attendance-first.rules.ts';
import type { AttendanceFirst } from '../../attendance-first/attendance-run.rules.ts';
import { type Judged, judgeWeeks, type WeeksByPerson } from '../../attendance-first/judge-children.ts';
import type { Change } from '../../monday-list/monday-list.rules.ts';
import { type FlagRun, readStandings, saveRun, waitForOtherRuns } from './flag-pupils.queries.ts';
import { changeToKeep, type Standing } from './standing.rules.ts';

/**
 * Looks at every pupil of the actor's school, those whom a bar hides from the actor too, and keeps what changed, with its
 * reasons. Undefined where there are no marks. Run again on the same marks it keeps nothing more. It decides nothing, and
 * opens nobody's record to anybody.
 */
export async function flagSchool(
  tx: Tx,
  schoolOrgId: Id<'organisation'>,
  today: LocalDate,
): Promise<FlagRun | undefined> {
  await waitForOtherRuns(tx, schoolOrgId);
  const judged = await judgeWeeks(tx, schoolOrgId, today, (from) => readPupils(tx, from, today));
  const run = runOf(judged, await readStandings(tx));
  if (!run) return undefined;
  await saveRun(tx, run, today);
  await recordAudit(
    tx,
    'identification.pupils-flagged',
    run.raised.map(({ personId }) => personId),
    { run: run.id, asAt: run.asAt, pupils: run.pupils, flagged: run.flagged, changed: run.raised.length },
  );
  return run;
}

const readPupils = async (tx: Tx, from: LocalDate, to: LocalDate): Promise<WeeksByPerson> =>
  new Map((await weeksOfMyPupils(tx, from, to)).map(({ personId, weeks }) => [personId, weeks]));

function runOf(
  { version, asAt, judgements }: Judged,
  standings: ReadonlyMap<Id<'person'>, Standing>,
): FlagRun | undefined {
  if (!asAt) return undefined;
  const { definition } = version;
  const found = [...judgements].map(([personId, judgement]) => ({
    personId,
    judgement,
    toKeep: changeToKeep(standings.get(personId) ?? {}, judgement, definition),
  }));
  return {
    id: newId(),
    definitionId: version.id,
    asAt,
    pupils: found.length,
    flagged: found.filter(({ judgement }) => judgement.rules.length > 0).length,
    ended: found.filter(({ toKeep }) => toKeep !== undefined).map(({ personId }) => personId),
    raised: found.flatMap(({ personId, judgement, toKeep: change }) => {
      if (!change || change === 'ended') return [];
      const reasons = sentencesOn(judgement, change, definition);
      return [{ id: newId<'flag'>(), urlId: newUrlId<'flag'>(), personId, change, judgement, reasons }];
    }),
  };
}

/** Why each rule holds; for a flag that cleared, why it holds no more. */
function sentencesOn(judgement: Judgement, change: Change, definition: AttendanceFirst): string[] {
  const reasons = reasonsInWords(judgement, definition);
  const said =
    reasons.length > 0 ? reasons : whyNotInWords(judgement, definition).filter(({ rule }) => rule === change.rule);
  return said.map(({ sentence }) => sentence);
}
