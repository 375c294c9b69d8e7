import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Typed } from '#platform/web/typed.ts';
import { WHOLE_FAMILY, aboutWhom, personsOf, ruleOnWork } from '../../plan/plan-in-hand.ts';
import { plansTables } from '../../plans.tables.ts';
import type { MeetingInHand } from '../meeting-in-hand.ts';
import type { Attendance, Invited } from '../meeting.ts';
import { saveScore } from '../words/write-words/write-words.ts';
import type { Score } from '../words/said.ts';

const ATTENDANCES = ['came', 'sent-words', 'apologies', 'did-not-come'] as const;

/** Whether they came and which number they gave, by the person's own box. */
export const attendanceBox = ({ urlId }: Invited): string => `came-${urlId}`;
export const scoreBox = ({ urlId }: Invited): string => `score-${urlId}`;

const attendanceIn = (typed: Typed, who: Invited): Attendance | null =>
  ATTENDANCES.find((each) => each === typed[attendanceBox(who)]) ?? null;

function scoreIn(typed: Typed, who: Invited): number | undefined {
  const said = typed[scoreBox(who)];
  return typeof said === 'string' && /^(10|\d)$/.test(said) ? Number(said) : undefined;
}

/** Whether one took part, and the number that they gave. */
type Part = { readonly who: Invited; readonly attendance: Attendance | null; readonly score: number | undefined };

/** What stands in the boxes. */
const partsIn = (typed: Typed, invited: readonly Invited[]): Part[] =>
  invited.map((who) => ({ who, attendance: attendanceIn(typed, who), score: scoreIn(typed, who) }));

type WithScores = MeetingInHand & { readonly scores: readonly Score[] };

export const sayWhoIsHere = (doing: Doing, found: WithScores, typed: Typed): ReturnType<typeof recordParts> =>
  recordParts(doing, found, partsIn(typed, found.invited));

/** Who took part, and each one's number from 0 to 10, kept apart. What was said already and is the same is not written again. */
export async function recordParts(
  doing: Doing,
  found: WithScores,
  parts: readonly Part[],
): Promise<Ruling<void, 'plan-closed' | 'not-everyone'>> {
  const { inHand, meeting, scores } = found;
  const work = ruleOnWork(inHand);
  if (!work.allowed) return work;
  const about = aboutWhom(inHand, WHOLE_FAMILY);
  if (!about) return refuse('not-everyone');
  for (const { who, attendance, score } of parts) {
    if (attendance !== who.attendance) await saveAttendance(doing, who, attendance);
    if (score !== undefined && score !== scores.find(({ invitedId }) => invitedId === who.id)?.score)
      await saveScore(doing, found, who, score, about);
  }
  await recordAudit(doing.tx, 'plans.attendance-recorded', personsOf(inHand), { meeting: meeting.id });
  return allow(undefined);
}

async function saveAttendance({ tx }: Doing, { id }: Invited, attendance: Attendance | null): Promise<void> {
  await plansTables(tx).updateTable('plans.meeting_invited').set({ attendance }).where('id', '=', id).execute();
}
