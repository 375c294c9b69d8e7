import { type LocalDate, inWords, todayInLondon } from '#kernel/local-date.ts';
import { timeInWords } from '#kernel/when.ts';
import { SOMEBODY_IN_FAMILY } from '../content/plan-words.ts';
import type { Step } from '#platform/web/answer.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Asked } from '#platform/web/request.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import { type PlanInHand, findPlanToWorkOn, trailTo } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import type { Clocks } from '../clocks/review.rules.ts';
import type { Invited, Meeting } from './meeting.ts';
import { findMeeting, listInvited, listMeetings } from './meetings.queries.ts';

/** A meeting of a plan that the actor may write to, with who is asked to it. */
export type MeetingInHand = {
  readonly inHand: PlanInHand;
  readonly meeting: Meeting;
  readonly invited: readonly Invited[];
  readonly today: LocalDate;
  readonly clocks: Clocks;
};

/** Any meeting of the plan, for whoever works on it. */
export async function findMeetingInHand(asked: Asked): Promise<MeetingInHand | undefined> {
  const inHand = await findPlanToWorkOn(asked);
  const meeting = inHand && (await findMeeting(asked.tx, inHand.plan.id, asked.params['meeting']!));
  if (!meeting) return undefined;
  const today = todayInLondon();
  const invited = namedInPlan(await listInvited(asked.tx, meeting.id), inHand);
  return { inHand, meeting, invited, today, clocks: await clocksOn(asked.tx, today) };
}

/** The meeting of a plan that is to come. Throws where none is planned. */
export async function getPlannedMeeting(
  tx: Tx,
  inHand: PlanInHand,
  today: LocalDate,
  clocks: Clocks,
): Promise<MeetingInHand> {
  const meeting = (await listMeetings(tx, inHand.plan.id)).find(({ status }) => status === 'planned');
  if (!meeting) throw new Error('no meeting is planned');
  return { inHand, meeting, invited: namedInPlan(await listInvited(tx, meeting.id), inHand), today, clocks };
}

/** As `findMeetingInHand`, while the meeting is to come: what is over is not changed. */
export async function findMeetingToCome(asked: Asked): Promise<MeetingInHand | undefined> {
  const found = await findMeetingInHand(asked);
  return found?.meeting.status === 'planned' ? found : undefined;
}

/** Those of the family are called as they are in the plan, and stand first, in its order. */
export function namedInPlan(invited: readonly Invited[], { persons }: PlanInHand): Invited[] {
  const place = ({ familyPersonId }: Invited): number =>
    persons.findIndex(({ personId }) => personId === familyPersonId);
  const named = invited.map((each) =>
    each.kind === 'family' ? { ...each, name: persons[place(each)]?.name ?? SOMEBODY_IN_FAMILY } : each,
  );
  const family = named.filter(({ kind }) => kind === 'family').toSorted((a, b) => place(a) - place(b));
  return [...family, ...named.filter(({ kind }) => kind !== 'family')];
}

/** The day and, where they were said, the hours: 1 September 2026, 14:00 to 15:00. */
export const meetingTimeInWords = ({
  meetsOn,
  startsAt,
  endsAt,
}: Pick<Meeting, 'meetsOn' | 'startsAt' | 'endsAt'>): string =>
  startsAt && endsAt ? `${inWords(meetsOn)}, ${timeInWords(startsAt)} to ${timeInWords(endsAt)}` : inWords(meetsOn);

/** The way to a page below a meeting's. */
export const trailToMeeting = ({ inHand, meeting }: MeetingInHand): readonly Step[] => [
  ...trailTo(inHand),
  { label: `Meeting on ${inWords(meeting.meetsOn)}`, path: plansPaths.meetingPage(inHand.plan.urlId, meeting.urlId) },
];
