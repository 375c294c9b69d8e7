import type { DeclinedBecause } from '#modules/directory/index.ts';
import type { ChildKind, StoryStage } from '../borough/stories.ts';

/** How the family of a story got on with one service; days are counted back from today. */
export type SupportAskedFor = {
  readonly provider: string;
  readonly service: string;
  readonly askedAgo: number;
  readonly answers?: readonly {
    readonly ago: number;
    readonly what: 'accepted' | 'waiting' | 'declined' | 'asked';
    readonly weeks?: number;
    readonly reason?: DeclinedBecause;
    readonly words: string;
  }[];
  readonly sessions?: readonly { readonly ago: number; readonly came: 'came' | 'did-not-come' | 'called-off' }[];
  readonly ending?: { readonly ago: number; readonly changed: 'better' | 'somewhat-better'; readonly words: string };
  readonly ratings?: { readonly family: number; readonly worker: number };
  readonly takenBack?: { readonly ago: number; readonly words: string };
};

const MENTORS = { provider: 'Paper Lantern Youth Trust', service: 'Lantern mentors' };
const MORNINGS = { provider: 'Paper Lantern Youth Trust', service: 'Back on track mornings' };
const SLEEP = { provider: 'Owlet Sleep Clinic', service: 'Sleep advice for families' };

/** Of the stories whose plan is open: each way in which a request may stand is among them. */
export const SUPPORT_ASKED_FOR: Partial<Record<`${StoryStage} ${ChildKind}`, SupportAskedFor>> = {
  'just-started suspended-often': { ...MENTORS, askedAgo: 2 },
  'in-review persistent-secondary': {
    ...MENTORS,
    askedAgo: 33,
    answers: [{ ago: 28, what: 'waiting', weeks: 6, words: 'We will ring you as soon as a mentor is free.' }],
  },
  'in-review year-11': {
    ...MENTORS,
    askedAgo: 7,
    answers: [{ ago: 4, what: 'asked', words: 'Would they rather meet at school or at the youth base?' }],
  },
  'review-overdue suspended-often': {
    ...MORNINGS,
    askedAgo: 40,
    answers: [{ ago: 36, what: 'accepted', words: 'From next Tuesday on. Bring nothing.' }],
    sessions: [
      { ago: 28, came: 'came' },
      { ago: 21, came: 'did-not-come' },
      { ago: 14, came: 'came' },
      { ago: 7, came: 'came' },
    ],
  },
  'review-overdue persistent-secondary': {
    ...MENTORS,
    askedAgo: 64,
    answers: [{ ago: 60, what: 'accepted', words: 'We know each other from the youth club already.' }],
    sessions: [
      { ago: 50, came: 'came' },
      { ago: 43, came: 'came' },
      { ago: 36, came: 'called-off' },
      { ago: 29, came: 'came' },
      { ago: 22, came: 'did-not-come' },
    ],
    ending: { ago: 8, changed: 'somewhat-better', words: 'There is one adult now who is always told first.' },
    ratings: { family: 4, worker: 4 },
  },
  'in-review semh': { ...SLEEP, askedAgo: 12 },
  'in-review two-households': {
    provider: 'Two Homes',
    service: 'In the middle',
    askedAgo: 20,
    answers: [{ ago: 17, what: 'declined', reason: 'full', words: 'The next group begins after Easter.' }],
  },
  'in-review persistent-primary': {
    ...SLEEP,
    askedAgo: 45,
    answers: [{ ago: 41, what: 'accepted', words: 'They ring on Friday to begin the diary.' }],
    sessions: [
      { ago: 34, came: 'came' },
      { ago: 27, came: 'came' },
    ],
  },
  'in-review part-time': {
    ...SLEEP,
    askedAgo: 30,
    takenBack: { ago: 24, words: 'The family would rather wait until school is settled.' },
  },
  'nearly-closed improved': {
    provider: 'Growing Together',
    service: 'Growing Together with teenagers',
    askedAgo: 120,
    answers: [{ ago: 114, what: 'accepted', words: 'A place in the autumn course.' }],
    ending: { ago: 30, changed: 'better', words: 'Mornings are calm, and they laugh about it.' },
    ratings: { family: 5, worker: 4 },
  },
};
