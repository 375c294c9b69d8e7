import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import {
  callOffMeeting,
  type Clocks,
  getPlannedMeeting,
  holdMeeting,
  inviteGuest,
  listTeam,
  type PlanInHand,
  planMeeting,
  recordParts,
  USUAL_QUESTION,
  WHOLE_FAMILY,
  writeWords,
} from '#modules/plans/index.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Story } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';
import { planOfStory } from './plan-of-story.ts';
import type { ReviewTold } from './reviews-of-story.ts';

const HOURS = { from: '15:30', until: '16:30', how: 'face-to-face', place: 'The meeting room at school' } as const;

/** Everybody on the team and in the plan is asked. */
async function plan(doing: Doing, inHand: PlanInHand, on: LocalDate, today: LocalDate, clocks: Clocks): Promise<void> {
  const team = await listTeam(doing.tx, inHand.plan.id);
  const invited = [...inHand.persons, ...team].map(({ key }) => key);
  const meeting = { ...HOURS, on, question: USUAL_QUESTION, invited };
  allowed(await planMeeting(doing, inHand, meeting, { team, today, clocks, version: inHand.plan.version }));
}

/** A review that was held as a meeting: who came, and each one's number, which rises a little from meeting to meeting. */
export async function holdStoryMeeting(
  doing: Doing,
  childId: Id<'person'>,
  { on, text, next }: ReviewTold,
  clocks: Clocks,
): Promise<void> {
  const before = await planOfStory(doing.tx, childId);
  await plan(doing, before, on, on, clocks);
  const inHand = await planOfStory(doing.tx, childId);
  const held = before.plan.reviewsHeld;
  const found = await getPlannedMeeting(doing.tx, inHand, on, clocks);
  const parts = found.invited.map((who, place) => ({
    who,
    attendance: place % 5 === 3 ? ('apologies' as const) : ('came' as const),
    score: Math.min(9, 2 + ((place * 3) % 5) + held),
  }));
  allowed(await recordParts(doing, { ...found, scores: [] }, parts));
  const came = await getPlannedMeeting(doing.tx, inHand, on, clocks);
  allowed(await holdMeeting(doing, came, { text, nextReviewOn: next }, came.meeting.version));
}

/** A meeting that was planned and did not take place on its day. */
export async function putOffStoryMeeting(
  doing: Doing,
  childId: Id<'person'>,
  { on, text, next }: ReviewTold,
  clocks: Clocks,
): Promise<void> {
  await plan(doing, await planOfStory(doing.tx, childId), on, on, clocks);
  const found = await getPlannedMeeting(doing.tx, await planOfStory(doing.tx, childId), on, clocks);
  allowed(await callOffMeeting(doing, found, { why: text, nextReviewOn: next }, found.meeting.version));
}

/** The next meeting of an open plan, with how a worker sees it ahead of it, and a guest who is asked for their words. */
export function planNextMeeting(story: Story, childId: Id<'person'>, clocks: Clocks, today: LocalDate): Happening[] {
  const { leadUserName: by, reviewOn, closedOn, goingWell, worries } = story;
  if (closedOn !== undefined || !reviewOn || reviewOn <= today) return [];
  return [
    {
      on: today,
      by,
      async does(doing) {
        const inHand = await planOfStory(doing.tx, childId);
        await plan(doing, inHand, inHand.plan.nextReviewOn, today, clocks);
        const found = await getPlannedMeeting(doing.tx, await planOfStory(doing.tx, childId), today, clocks);
        const words = { 'working-well': goingWell, worry: worries, 'wanted-next': '', score: 5 };
        const how = { about: WHOLE_FAMILY, sensitivity: 'general', forRoom: 'yes' } as const;
        const worker = found.invited.find(({ kind }) => kind === 'worker')!;
        allowed(await writeWords(doing, found, worker, { ...words, ...how }));
        const guest = { name: 'Robin Example', role: 'Health visitor', email: 'robin@clinic.example' };
        allowed(await inviteGuest(doing, found, guest));
      },
    },
  ];
}
