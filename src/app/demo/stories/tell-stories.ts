import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { findOnMyRoll } from '#modules/education/index.ts';
import type { Upn } from '#modules/people/index.ts';
import { addWorkingDays, type Clocks, clocksOn } from '#modules/plans/index.ts';
import type { Database } from '#platform/database/database.ts';
import { askForSupportInStory } from './ask-for-support-in-story.ts';
import { assessStory } from './assess-story.ts';
import { beginStory } from './begin-story.ts';
import { type Story, workingDay } from '../borough/stories.ts';
import { dayOfOfficer } from './day-of-officer.ts';
import type { Happening } from '../happening.ts';
import { familyOfStory } from './family-of-story.ts';
import { liveStoryPlan } from './live-story-plan.ts';
import type { Staff } from '../make-area.ts';
import { planNextMeeting } from './meetings-of-story.ts';
import { openStoryPlan } from './open-story-plan.ts';
import { tellWhatMatters } from './tell-what-matters.ts';
import { type ReviewTold, reviewsOfStory } from './reviews-of-story.ts';
import { stopInStory } from './stop-in-story.ts';
import { universalPlusOfStory } from './universal-plus-story.ts';

/** What happens in the families that the borough has stories of, from the first conversation to today. */
export async function tellStories(
  database: Database,
  staff: Staff,
  stories: readonly Story[],
  today: LocalDate,
): Promise<Happening[]> {
  const told = await Promise.all(
    stories.map(async (story, place) => {
      const school = staff.actorOf(story.schoolUserName);
      const [pupil] = await database.as(school, (tx) => findOnMyRoll(tx, [story.upn as Upn]));
      const clocks = await database.as(school, (tx) => clocksOn(tx, today));
      return [
        ...happeningsOf(story, pupil!.personId, staff, clocks, today),
        ...familyOfStory(story, pupil!.personId, today),
        ...askForSupportInStory(story, pupil!.personId, today),
        ...dayOfOfficer(story, place, pupil!.personId, today),
      ];
    }),
  );
  return told.flat();
}

function happeningsOf(
  story: Story,
  childId: Id<'person'>,
  staff: Staff,
  clocks: Clocks,
  today: LocalDate,
): Happening[] {
  const { openedOn, reviewOn, closedOn } = story;
  const end = closedOn ?? reviewOn;
  const begun = [...beginStory(story, childId, today), ...tellWhatMatters(story, childId)];
  if (!openedOn || !end) return [...begun, ...universalPlusOfStory(story, childId, clocks)];
  const held = story.notes.filter(({ kind }) => kind === 'review');
  const latest = (from: LocalDate) => addWorkingDays(from, clocks.review);
  const { first, reviews } = reviewsOfStory({ openedOn, held, end }, today, latest);
  return [
    ...begun,
    ...openStoryPlan({ story, childId, openedOn, firstReviewOn: first }, staff, clocks),
    assessStory(story, childId, openedOn),
    ...liveStoryPlan(story, childId, [...firstMeeting(story, openedOn, first, today), ...reviews], clocks),
    ...planNextMeeting(story, childId, clocks, today),
    ...(closedOn === undefined && story.about === 'grandparents' ? [stopInStory(story, childId, today)] : []),
  ];
}

/** So many days after opening, which is within the time that the area gives; of one family in five nobody found a day. */
const FIRST_MEETING_DAYS = 11;

function firstMeeting({ upn }: Story, openedOn: LocalDate, next: LocalDate, today: LocalDate): ReviewTold[] {
  const on = workingDay(openedOn, FIRST_MEETING_DAYS);
  if (Number(upn.slice(-4)) % 5 === 0 || on >= next || on > today) return [];
  const text = 'We met for the first time: the family, the school and all who help. We agreed who does what, by when.';
  return [{ on, kind: 'held', text, next }];
}
