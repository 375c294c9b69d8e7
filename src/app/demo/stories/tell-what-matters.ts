import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { listFactKinds, listRelatives, recordFact, writeProfile } from '#modules/people/index.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Story } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';

/** What families say when they are asked for the first time, by the code of the question. */
const TOLD: readonly Readonly<Record<string, string>>[] = [
  { language: 'English', 'getting-in-touch': 'By text message, after three o’clock' },
  { language: 'Polish, and English' },
  {
    'getting-in-touch': 'In person at the school gate, not by phone',
    'helping-already': 'Grandparents, on two days a week',
  },
  {
    'helping-already': 'A neighbour, with the way to school',
    'tried-before': 'A breakfast club, which helped until it closed',
  },
];

/** A family that fled, and lived in a hotel first. */
const TOLD_BY_REFUGEES: Readonly<Record<string, string>> = {
  language: 'Dari. The children speak English at school',
  interpreter: 'Yes, for Dari, by phone. Never one of the children',
  'getting-in-touch': 'With a voice message, not in writing',
  'helping-already': 'The caseworker of the resettlement scheme, until next summer',
};

export const hasFled = ({ about, stage }: Story): boolean =>
  about === 'persistent-secondary' && stage === 'review-overdue';

/** What children say of themselves. */
const OF_THEMSELVES = [
  {
    appreciated: 'I make people laugh, and I notice when somebody is left out',
    important: 'My dog, my gran, and knowing what comes next',
    support: 'Tell me before something changes. Let me sit near the door',
    goodDay: 'I know who is there, and we do something with our hands',
    goal: 'To swim a length without stopping',
  },
  {
    appreciated: 'I draw well, and I never tell on a friend',
    important: 'Football on Thursdays, and being asked instead of told',
    support: 'Give me five minutes before you talk to me. Ask me how it was',
    goodDay: 'Nobody shouts',
    goal: 'To play for the school',
  },
  {
    appreciated: 'I look after my brother, and I am good with numbers',
    important: 'Time with my mum, and music',
    support: 'Write down what I have to do, one thing after the other',
    goodDay: '',
    goal: 'To learn the guitar',
  },
] as const;

const numberOf = ({ upn }: Story): number => Number(upn.slice(-4));

/** The family tells once what nobody should ask again, and the child what matters to them. */
export function tellWhatMatters(story: Story, childId: Id<'person'>): Happening[] {
  const on = story.agreedOn ?? story.notes[0]?.on;
  if (!on) return [];
  const by = story.schoolUserName;
  return [
    { on, by, does: (doing, day) => tell(doing, story, childId, day) },
    ...(story.openedOn
      ? [{ on: story.openedOn, by, does: (doing: Doing) => writeTheirProfile(doing, story, childId) }]
      : []),
  ];
}

async function tell(doing: Doing, story: Story, childId: Id<'person'>, on: LocalDate): Promise<void> {
  const [carer] = await listRelatives(doing.tx, [childId]);
  const more = hasFled(story) ? TOLD_BY_REFUGEES : TOLD[numberOf(story) % TOLD.length];
  const told = { matters: story.carerSays, ...more };
  const kinds = await listFactKinds(doing.tx, on);
  for (const kind of kinds) {
    const answer = (told as Readonly<Record<string, string>>)[kind.code];
    if (answer === undefined || !carer) continue;
    await recordFact(doing, { kind, personIds: [childId], answer, toldBy: { personId: carer.id }, toldOn: on });
  }
}

/** Written down with the child when the plan is opened. */
const writeTheirProfile = async (doing: Doing, story: Story, childId: Id<'person'>): Promise<void> => {
  const text = {
    ...OF_THEMSELVES[numberOf(story) % OF_THEMSELVES.length]!,
    badDay: '',
    communicates: '',
    takingPart: 'In their own words, at school',
  };
  allowed(await writeProfile(doing, childId, text, undefined));
};
