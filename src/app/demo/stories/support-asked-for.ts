import type { DeclinedBecause } from '#modules/directory/index.ts';
import type { ChildKind, StoryStage } from '../borough/stories.ts';

/** How the family of a story got on with one service; days are counted back from today. */
export type SupportAskedFor = {
  readonly provider: string;
  readonly service: string;
  /** The need of the story that it is for, and what the team agrees to do about it. */
  readonly need: string;
  readonly what: string;
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
const COUNSELLING = { provider: 'Listening Post Counselling', service: 'Counselling for young people' };

/** Of the stories whose plan is open: each way in which a request may stand is among them. */
export const SUPPORT_ASKED_FOR: Partial<Record<`${StoryStage} ${ChildKind}`, SupportAskedFor>> = {
  'just-started suspended-often': {
    ...MENTORS,
    need: 'Suspended several times in a year',
    what: 'Find a mentor',
    askedAgo: 2,
  },
  'in-review persistent-secondary': {
    ...MENTORS,
    need: 'One day in five missed',
    what: 'Find a mentor for the afternoons',
    askedAgo: 33,
    answers: [{ ago: 28, what: 'waiting', weeks: 6, words: 'We will ring you as soon as a mentor is free.' }],
  },
  'in-review year-11': {
    ...MENTORS,
    need: 'Low in the evenings',
    what: 'Find one adult to talk to',
    askedAgo: 7,
    answers: [{ ago: 4, what: 'asked', words: 'Would they rather meet at school or at the youth base?' }],
  },
  'review-overdue suspended-often': {
    ...MORNINGS,
    need: 'Many suspensions',
    what: 'Two mornings a week out of school',
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
    need: 'Long journey',
    what: 'Somebody who goes along in the morning',
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
  'just-started new-at-school': {
    provider: 'Owlet Sleep Clinic',
    service: 'Sleep advice for families',
    need: 'Bad dreams',
    what: 'Advice on sleep',
    askedAgo: 8,
  },
  'in-review two-households': {
    provider: 'Two Homes',
    service: 'In the middle',
    need: 'Headaches before weekends',
    what: 'A group for children whose parents live apart',
    askedAgo: 20,
    answers: [{ ago: 17, what: 'declined', reason: 'full', words: 'The next group begins after Easter.' }],
  },
  'in-review persistent-primary': {
    provider: 'Home Visitors of Merrowdale',
    service: 'A visitor each week',
    need: 'A new baby',
    what: 'A pair of hands in the week',
    askedAgo: 45,
    answers: [{ ago: 41, what: 'accepted', words: 'The visitor comes on Tuesday for the first time.' }],
    sessions: [
      { ago: 34, came: 'came' },
      { ago: 27, came: 'came' },
    ],
  },
  'in-review part-time': {
    ...COUNSELLING,
    need: 'Panic in assemblies',
    what: 'Somebody to talk to about the panic',
    askedAgo: 30,
    takenBack: { ago: 24, words: 'The family would rather wait until school is settled.' },
  },
  'nearly-closed improved': {
    ...COUNSELLING,
    need: 'Worry about tests',
    what: 'Somebody to talk to about the worry',
    askedAgo: 120,
    answers: [{ ago: 114, what: 'accepted', words: 'The first of up to twelve meetings is on Thursday.' }],
    ending: { ago: 30, changed: 'better', words: 'The card is in the pocket and is hardly needed.' },
    ratings: { family: 5, worker: 4 },
  },
};
