import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { answerHelpRequest, type Conversation, listOpenRequests } from '#modules/identification/index.ts';
import { listFamiliesOf, listRelatives, recordAgreement } from '#modules/people/index.ts';
import type { Doing } from '#platform/web/request.ts';
import { answerAbout, NOTHING_SAID } from '../answer-about.ts';
import { type ChildKind, type Story, workingDay } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';
import { hasFled } from './tell-what-matters.ts';

/** Why the child is away, as the family says it. */
const WHY_AWAY: Record<ChildKind, string> = {
  falling: 'anxiety',
  'persistent-primary': 'illness',
  'persistent-secondary': 'other',
  severe: 'anxiety',
  improved: 'family',
  'suspended-often': 'suspended',
  'suspended-primary': 'suspended',
  semh: 'anxiety',
  'part-time': 'suspended',
  'new-at-school': 'housing',
  'two-households': 'family',
  grandparents: 'family',
  'permanently-excluded': 'suspended',
  'year-11': 'other',
  reception: 'transport',
};

/** From the first word to the family's agreement: the school talks with them, and asks for help where a liaison officer will lead. */
export function beginStory(story: Story, childId: Id<'person'>, today: LocalDate): Happening[] {
  const { agreedOn, schoolUserName, liaisonUserName } = story;
  const talkedOn = agreedOn ?? story.notes[0]!.on;
  // One agreement comes to its end soon, and one was given through an interpreter.
  const said = {
    endsOn: story.about === 'two-households' && story.closedOn === undefined ? workingDay(today, 9) : null,
    interpreter: hasFled(story) ? 'Dari, by phone' : '',
  };
  const agreement: Happening[] =
    agreedOn === undefined
      ? []
      : [{ on: agreedOn, by: schoolUserName, does: (doing, on) => agree(doing, childId, on, said) }];
  const asks = story.leadUserName === liaisonUserName;
  const askedOn = asks ? workingDay(talkedOn, -7) : talkedOn;
  return [
    {
      on: askedOn,
      by: schoolUserName,
      does: ({ tx, actor }, on) => answerAbout(tx, actor, childId, asks ? needsHelp(story) : spokenWith(story), on),
    },
    ...(asks ? [{ on: workingDay(talkedOn, -5), by: liaisonUserName, does: acceptHelp(childId) }] : []),
    ...agreement,
  ];
}

const spokenWith = (story: Story): Conversation => ({
  ...NOTHING_SAID,
  answer: 'spoken-with',
  spokenTo: ['child', 'parent-or-carer'],
  whyAway: [WHY_AWAY[story.about]],
  note: story.openedOn
    ? `We talked about what is hard: ${needsIn(story)}. They would like to work on it together.`
    : [...story.notes.map(({ text }) => text), said(story)].join('\n\n'),
});

const needsHelp = (story: Story): Conversation => ({
  ...NOTHING_SAID,
  answer: 'need-help',
  whatFor: story.openedOn ? `Help for the whole family: ${needsIn(story)}.` : story.worries,
  note: story.openedOn ? '' : said(story),
});

const needsIn = ({ needs }: Story): string => needs.map(({ need }) => need).join('; ');

/** In their own words. */
export const said = ({ childSays, carerSays }: Story): string =>
  `The child: “${childSays}”\nParent or carer: “${carerSays}”`;

const acceptHelp =
  (childId: Id<'person'>): Happening['does'] =>
  async ({ tx }, on) => {
    const [request] = await listOpenRequests(tx, [childId]);
    allowed(await answerHelpRequest(tx, request!, request!.version, 'accepted', '', on));
  };

type SaidBeside = { readonly endsOn: LocalDate | null; readonly interpreter: string };

/** The parent or carer whom the child lives with agrees for everybody of the family whom the school knows. */
export async function agree(doing: Doing, childId: Id<'person'>, on: LocalDate, said: SaidBeside): Promise<void> {
  const families = await listFamiliesOf(doing.tx, childId);
  const relatives = await listRelatives(doing.tx, [childId]);
  const members = families.flatMap((family) => family.members);
  const personIds = [...new Set([childId, ...members.map(({ id }) => id), ...relatives.map(({ id }) => id)])];
  const given = {
    childId,
    personIds,
    mayName: personIds,
    givenBy: [relatives[0]!.id],
    givenByOther: '',
    children: members.flatMap(({ id, isChild }) => (isChild ? [id] : [])),
    understands: '',
    givenOn: on,
    how: 'face-to-face' as const,
    ...said,
    childAsked: true,
    purposes: ['assess-together', 'one-plan', 'ask-services', 'school-adjustments'],
    sharedWith: 'team' as const,
    shareWith: [],
    copyTo: '',
  };
  allowed(await recordAgreement(doing, given, on));
}
