import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { Document, DocumentPart } from '#platform/documents/document.ts';
import { OUTCOME_LABELS } from '../close-plan/close-plan.page.tsx';
import type { Action, Ending, Need } from '../content/plan-content.ts';
import type { NamedPerson, PlanInHand } from '../plan/plan-in-hand.ts';
import { type Separated, mayRead, mayReadOfAll, ownerOnPaperOf } from '../plan/separated.rules.ts';
import { ACTION_STATUS_LABELS } from '../content/plan-words.ts';
import { aboutInWords } from '../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../content/sensitivity.ts';
import type { TeamMember } from '../team/team.ts';
import { nextName } from '../plan/plan.ts';

/**
 * Who will read it. What lies on a kitchen table is read by everybody at home, and by whoever visits; where one of a family must
 * not find another, each of them reads their own.
 */
export type Reader = 'family' | 'team' | NamedPerson;

export type PlanToPrint = {
  readonly inHand: PlanInHand;
  readonly separated: Separated;
  readonly team: readonly TeamMember[];
  readonly needs: readonly Need[];
  readonly actions: readonly Action[];
  /** Where it is closed and the actor may see how. */
  readonly ending: Ending | undefined;
};

/** The plan on paper: whom it is with, who leads, what is needed, who does what by when, when it is looked at again or how it ended. */
export function planDocument(reader: Reader, toPrint: PlanToPrint, today: LocalDate): Document {
  const { inHand, needs } = toPrint;
  const shown = needs.filter((need) => isFor(reader, need, toPrint));
  const ofAll = mayKnowOfAll(reader, toPrint);
  return {
    name: 'Family plan',
    title: ofAll ? inHand.title : inHand.plan.kindName,
    foot: `Family plan, printed on ${inWords(today)}. Confidential: keep it where only those it is for can read it.`,
    parts: [
      { facts: ofAll ? agreed(toPrint) : whenNext(toPrint) },
      { heading: 'What is needed, and who does what', level: 2 },
      ...(shown.length === 0 ? [{ paragraph: noNeed(reader) }] : []),
      ...shown.flatMap((need) => needParts(reader, need, toPrint)),
      ...(ofAll ? endingParts(toPrint) : []),
      ...(reader === 'team'
        ? []
        : [{ paragraph: tell(ofAll ? 'the lead professional' : 'whoever gave you this', inHand) }]),
    ],
  };
}

const tell = (whom: string, { plan }: PlanInHand): string =>
  plan.closedOn === null
    ? `If something here is wrong, or no longer fits, tell ${whom}. It is your plan, and you can end it at any time.`
    : `If something here is wrong, tell ${whom}.`;

/** How it ended is about the whole family. Nothing is said of what nobody was asked. */
function endingParts({ ending }: PlanToPrint): DocumentPart[] {
  if (!ending) return [];
  const facts: [string, string][] = [
    ['What the family say', ending.familyView],
    ['What happens next, and whom to call', ending.whatNext],
  ];
  return [{ heading: 'How it ended', level: 2 }, { facts: facts.filter(([, said]) => said !== '') }];
}

/** Colleagues are told that there may be more; whoever else reads it is not. */
const noNeed = (reader: Reader): string =>
  reader === 'team' ? 'No need that whoever printed this may see.' : 'No need is written here.';

const mayKnowOfAll = (reader: Reader, { separated }: PlanToPrint): boolean =>
  typeof reader === 'string' || mayReadOfAll(reader.personId, separated);

/** One person reads what is about them, about all, and about the child of the plan. */
function isFor(reader: Reader, need: Need, { inHand, separated }: PlanToPrint): boolean {
  if (reader === 'team') return true;
  if (need.sensitivity !== 'general') return false;
  if (reader === 'family') return true;
  const about = inHand.persons.find(({ personId }) => personId === need.personId);
  return (
    mayRead(need, reader.personId, separated) &&
    (need.wholeFamily || about?.openedFor === true || need.personId === reader.personId)
  );
}

/** For who must not learn who works with the others, or why it closed: either tells where they are. */
const whenNext = ({ inHand: { plan } }: PlanToPrint): [string, string][] => [
  plan.closedOn === null ? ['Next review', inWords(plan.nextReviewOn)] : ['Closed', inWords(plan.closedOn)],
];

function agreed({ inHand: { plan, persons }, team }: PlanToPrint): [string, string][] {
  const { name, orgName, phone } = plan.lead;
  const others = team.filter(({ role }) => role === 'member').map((member) => `${member.name}, ${member.orgName}`);
  const facts: [string, string][] = [
    ['With', persons.map((person) => person.name).join(', ')],
    ['Lead professional', [name, orgName, phone].filter((part) => part !== null).join(', ')],
    ['Team', others.join('; ')],
    plan.closedOn === null
      ? [nextName(plan), inWords(plan.nextReviewOn)]
      : ['Closed', [inWords(plan.closedOn), plan.closedBecause].filter((said) => said !== null).join(': ')],
    ['Opened', `${inWords(plan.openedOn)} by ${plan.orgName}`],
  ];
  return facts.filter(([, said]) => said !== '');
}

function needParts(reader: Reader, need: Need, { inHand, actions, separated }: PlanToPrint): DocumentPart[] {
  const about: [string, string][] = [
    ['About', aboutInWords(need, inHand.persons)],
    ['Wanted', need.wanted],
    ...(need.outcome === null ? [] : ([['Outcome', OUTCOME_LABELS[need.outcome]]] as [string, string][])),
    ...(reader === 'team' && need.sensitivity !== 'general'
      ? ([['Sensitive', SENSITIVITY_LABELS[need.sensitivity]]] as [string, string][])
      : []),
  ];
  const ofNeed = actions
    .filter(({ needId }) => needId === need.id)
    .map((action) =>
      typeof reader === 'string' ? action : { ...action, owner: ownerOnPaperOf(reader.personId, action, separated) },
    );
  return [
    { heading: need.name, level: 3 },
    { facts: about },
    ofNeed.length === 0
      ? { paragraph: 'No action yet.' }
      : { head: ['What', 'Who', 'By when', 'How it stands'], widths: [7, 5, 5, 4], table: ofNeed.map(actionRow) },
  ];
}

const actionRow = ({ what, owner, dueOn, success, status, why }: Action): string[] => [
  success === '' ? what : `${what}. It worked if: ${success}`,
  owner,
  inWords(dueOn),
  why === '' ? ACTION_STATUS_LABELS[status] : `${ACTION_STATUS_LABELS[status]}: ${why}`,
];
