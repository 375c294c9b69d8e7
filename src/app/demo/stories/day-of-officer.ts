import type { Id } from '#kernel/id.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { childById } from '#modules/people/index.ts';
import { planVisit, recordWork, type VisitToPlan, type WorkToRecord } from '#modules/plans/index.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Story } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';
import { planOfStory } from './plan-of-story.ts';

/** What a School Liaison Officer saw yesterday with a family whose plan they lead, and means to do next. */
export function dayOfOfficer(story: Story, place: number, childId: Id<'person'>, today: LocalDate): Happening[] {
  const { leadUserName: by, liaisonUserName, openedOn, closedOn } = story;
  if (by !== liaisonUserName || !openedOn || closedOn || openedOn >= addDays(today, -1)) return [];
  return [
    { on: addDays(today, -1), by, does: (doing, on) => writeDown(doing, childId, seen(place), on) },
    { on: today, by, does: (doing, on) => planVisit(doing, { id: childId }, next(place, on), on).then(allowed) },
  ];
}

type Seen = Pick<WorkToRecord, 'cameOfIt' | 'how' | 'minutes' | 'text' | 'restricted'>;

const SEEN: readonly [Seen, ...Seen[]] = [
  {
    cameOfIt: 'change-seen',
    how: 'visit',
    minutes: 60,
    text: 'Ready at the door at eight, bag packed. First time.',
    restricted: '',
  },
  { cameOfIt: 'attempted', how: 'phone', minutes: 5, text: '', restricted: '' },
  {
    cameOfIt: 'made',
    how: 'face-to-face',
    minutes: 45,
    text: 'Walked round the playing field together. Maths is the hard part of the day.',
    restricted: 'I was asked not to say yet who else lives there. To talk over at the next supervision.',
  },
];

const NEXT: readonly [Omit<VisitToPlan, 'plannedOn'>, ...Omit<VisitToPlan, 'plannedOn'>[]] = [
  { atTime: '08:15', how: 'visit', whatFor: 'Walk to school together', sensitivity: 'general' },
  { atTime: '', how: 'phone', whatFor: 'How was Monday?', sensitivity: 'general' },
  { atTime: '15:30', how: 'face-to-face', whatFor: 'Meet after school, in the library', sensitivity: 'general' },
];

const seen = (place: number): Seen => SEEN[place % SEEN.length] ?? SEEN[0];

/** Most of it is today, some later in the week. */
const next = (place: number, today: LocalDate): VisitToPlan => ({
  ...(NEXT[place % NEXT.length] ?? NEXT[0]),
  plannedOn: addDays(today, place % 4),
});

async function writeDown(doing: Doing, childId: Id<'person'>, said: Seen, on: LocalDate): Promise<void> {
  const child = (await childById(doing.tx, childId))!;
  const plan = await planOfStory(doing.tx, childId);
  const about = plan.persons.find(({ openedFor }) => openedFor)!.key;
  const work: WorkToRecord = {
    ...said,
    withWhom: ['child'],
    happenedOn: on,
    about,
    place: '',
    sensitivity: 'general',
    atRisk: false,
    visit: '',
  };
  allowed(await recordWork(doing, { child, plan }, work, on));
}
