import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { Document, DocumentPart } from '#platform/documents/document.ts';
import { OUTCOME_LABELS } from '../close-plan/close-plan.page.tsx';
import type { Action, Need } from '../content/plan-content.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { ACTION_STATUS_LABELS } from '../content/plan-words.ts';
import { aboutInWords } from '../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../content/sensitivity.ts';
import type { TeamMember } from '../team/team.ts';

/** Who will read it. What lies on a kitchen table is read by everybody at home, and by whoever visits. */
export type Reader = 'family' | 'team';

export type PlanToPrint = {
  readonly inHand: PlanInHand;
  readonly team: readonly TeamMember[];
  readonly needs: readonly Need[];
  readonly actions: readonly Action[];
};

/** The plan on paper: whom it is with, who leads, what is needed, who does what by when, when it is looked at again. */
export function planDocument(reader: Reader, toPrint: PlanToPrint, today: LocalDate): Document {
  const { inHand, needs } = toPrint;
  const shown = reader === 'team' ? needs : needs.filter(({ sensitivity }) => sensitivity === 'general');
  return {
    name: 'Family plan',
    title: inHand.title,
    foot: `Family plan, printed on ${inWords(today)}. Confidential: keep it where only those it is for can read it.`,
    parts: [
      { facts: agreed(toPrint) },
      { heading: 'What is needed, and who does what', level: 2 },
      ...(shown.length === 0 ? [{ paragraph: 'No need is written here.' }] : []),
      ...shown.flatMap((need) => needParts(reader, need, toPrint)),
      ...(reader === 'family' ? [{ paragraph: TELL_US }] : []),
    ],
  };
}

const TELL_US =
  'If something here is wrong, or no longer fits, tell the lead professional. It is your plan, and you can end it at any time.';

function agreed({ inHand: { plan, persons }, team }: PlanToPrint): [string, string][] {
  const { name, orgName, phone } = plan.lead;
  const others = team.filter(({ role }) => role === 'member').map((member) => `${member.name}, ${member.orgName}`);
  const facts: [string, string][] = [
    ['With', persons.map((person) => person.name).join(', ')],
    ['Lead professional', [name, orgName, phone].filter((part) => part !== null).join(', ')],
    ['Team', others.join('; ')],
    plan.closedOn === null
      ? ['Next review', inWords(plan.nextReviewOn)]
      : ['Closed', `${inWords(plan.closedOn)}: ${plan.closedBecause}`],
    ['Opened', `${inWords(plan.openedOn)} by ${plan.orgName}`],
  ];
  return facts.filter(([, said]) => said !== '');
}

function needParts(reader: Reader, need: Need, { inHand, actions }: PlanToPrint): DocumentPart[] {
  const about: [string, string][] = [
    ['About', aboutInWords(need, inHand.persons)],
    ['Wanted', need.wanted],
    ...(need.outcome === null ? [] : ([['Outcome', OUTCOME_LABELS[need.outcome]]] as [string, string][])),
    ...(reader === 'team' && need.sensitivity !== 'general'
      ? ([['Sensitive', SENSITIVITY_LABELS[need.sensitivity]]] as [string, string][])
      : []),
  ];
  const ofNeed = actions.filter(({ needId }) => needId === need.id);
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
