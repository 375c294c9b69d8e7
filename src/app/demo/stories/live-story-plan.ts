import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Clocks, closePlan, listActions, listNeeds, type Outcome, settleAction } from '#modules/plans/index.ts';
import type { Doing } from '#platform/web/request.ts';
import { said } from './begin-story.ts';
import type { Story } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';
import { holdStoryMeeting, putOffStoryMeeting } from './meetings-of-story.ts';
import { planOfStory, writeDown } from './plan-of-story.ts';
import { workWithFamily } from './work-with-family.ts';
import type { ReviewTold } from './reviews-of-story.ts';

type ChildOfStory = Id<'person'>;

/** What happens in a plan between the first meeting and today, or until it is closed. */
export function liveStoryPlan(
  story: Story,
  childId: ChildOfStory,
  reviews: readonly ReviewTold[],
  clocks: Clocks,
): Happening[] {
  const by = story.leadUserName;
  const noted = (text: string, on: LocalDate): Happening => ({
    on,
    by,
    does: async (doing) => writeDown(doing, await planOfStory(doing.tx, childId), text, on),
  });
  const notes = story.notes.flatMap(({ on, kind, text }): Happening[] => {
    if (kind === 'review' || kind === 'closing') return [];
    if (kind === 'meeting') return [noted(text, on)];
    return [{ on, by, does: (doing) => workWithFamily(doing, childId, kind, text, on) }];
  });
  const done = story.actions
    .filter((action) => action.done)
    .map(({ what, userName, due }): Happening => ({
      on: due,
      by: userName ?? by,
      does: (doing) => settle(doing, childId, what, due),
    }));
  const reviewed = reviews.map((review): Happening => ({
    on: review.on,
    by,
    does: (doing) =>
      review.kind === 'held'
        ? holdStoryMeeting(doing, childId, review, clocks)
        : putOffStoryMeeting(doing, childId, review, clocks),
  }));
  const { closedOn } = story;
  const closed: Happening[] =
    closedOn === undefined ? [] : [{ on: closedOn, by, does: (doing) => close(doing, childId, story, closedOn) }];
  return [...notes, noted(viewsOf(story), lastDayOf(story)), ...done, ...reviewed, ...closed];
}

/** How all see it by now; what the family says at the end is said in closing. */
const viewsOf = (story: Story): string =>
  [
    `What goes well: ${story.goingWell}`,
    `What is hard: ${story.worries}`,
    ...(story.closedOn === undefined ? [said(story)] : []),
  ].join('\n\n');

const lastDayOf = ({ notes }: Story): LocalDate =>
  notes
    .map(({ on }) => on)
    .toSorted()
    .at(-1)!;

async function settle(doing: Doing, childId: ChildOfStory, what: string, on: LocalDate): Promise<void> {
  const inHand = await planOfStory(doing.tx, childId);
  const action = (await listActions(doing.tx, inHand.plan.id)).find((each) => each.what === what)!;
  const need = (await listNeeds(doing.tx, inHand.plan.id)).find(({ id }) => id === action.needId)!;
  allowed(await settleAction(doing, inHand, action, need, { settlement: 'done', why: '' }, action.version, on));
}

async function close(doing: Doing, childId: ChildOfStory, story: Story, on: LocalDate): Promise<void> {
  const inHand = await planOfStory(doing.tx, childId);
  const needs = await listNeeds(doing.tx, inHand.plan.id);
  const isMet = story.stage === 'closed-outcomes-met';
  const end = {
    reason: isMet ? 'outcomes-met' : 'outcomes-partly-met',
    outcomes: needs.map((need) => ({ need, outcome: isMet ? 'met' : outcomeOf(story, need.name) })),
    leftUndone: [],
    familyView: said(story),
    whatNext: story.notes.find(({ kind }) => kind === 'closing')!.text,
  } as const;
  allowed(await closePlan(doing, inHand, end, { today: on, version: inHand.plan.version }));
}

/** Where only part came about it is school that is still hard: the needs of the list's first headline, education. */
const outcomeOf = ({ needs }: Story, name: string): Outcome =>
  needs.some(({ code, need }) => need === name && code.startsWith('1.')) ? 'partly-met' : 'met';
