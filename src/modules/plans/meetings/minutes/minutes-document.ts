import { inWords } from '#kernel/local-date.ts';
import type { Document, DocumentPart } from '#platform/documents/document.ts';
import { aboutInWords } from '../../content/questions.page.tsx';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Change } from '../decisions.queries.ts';
import { meetingTimeInWords } from '../meeting-in-hand.ts';
import { ATTENDANCE_LABELS } from '../meeting-words.ts';
import type { Invited } from '../meeting.ts';
import type { Shared } from '../room/shared-with.ts';
import { SAID_KINDS, SAID_LABELS } from '../words/said.ts';

export type Minutes = Shared & {
  /** Whom it is for. */
  readonly reader: Invited;
};

/** What was said and decided, for one reader. It says nowhere where the meeting was. */
export function minutesDocument(minutes: Minutes): Document {
  const { inHand, meeting, reader } = minutes;
  return {
    name: 'Minutes',
    title: `Meeting on ${meetingTimeInWords(meeting)}`,
    foot: `Minutes for ${reader.name}. Confidential: keep it where only those it is for can read it.`,
    parts: [
      { facts: [['Family plan', inHand.title], ...tookPart(minutes)] },
      ...(meeting.text === '' ? [] : [{ heading: 'What changed', level: 2 as const }, { paragraph: meeting.text }]),
      ...said(minutes),
      ...numbers(minutes),
      { heading: 'What was decided', level: 2 },
      ...decided(minutes),
      ...(meeting.nextReviewOn ? [{ paragraph: `The next meeting is by ${inWords(meeting.nextReviewOn)}.` }] : []),
    ],
  };
}

const tookPart = ({ invited }: Minutes): [string, string][] =>
  Object.entries(ATTENDANCE_LABELS).flatMap(([attendance, label]): [string, string][] => {
    const names = invited.filter((each) => each.attendance === attendance).map(({ name }) => name);
    return names.length === 0 ? [] : [[label, names.join(', ')]];
  });

function said({ said: all, invited, inHand }: Minutes): DocumentPart[] {
  if (all.length === 0) return [];
  return [
    { heading: 'What was said', level: 2 },
    ...SAID_KINDS.flatMap((kind): DocumentPart[] => {
      const ofKind = all.filter((each) => each.kind === kind);
      if (ofKind.length === 0) return [];
      return [
        { heading: SAID_LABELS[kind], level: 3 },
        { list: ofKind.map((each) => `${each.text} (${whose(each.invitedId, invited)}; ${aboutOf(each, inHand)})`) },
      ];
    }),
  ];
}

const whose = (id: string | null, invited: readonly Invited[]): string =>
  invited.find((each) => each.id === id)?.name ?? 'said together';

const aboutOf = (it: Parameters<typeof aboutInWords>[0], { persons }: PlanInHand): string =>
  `about: ${aboutInWords(it, persons)}`;

function numbers({ scores, invited }: Minutes): DocumentPart[] {
  if (scores.length === 0) return [];
  return [
    { heading: 'From 0 to 10', level: 2 },
    { paragraph: scores[0]!.question },
    {
      head: ['Who', 'Number'],
      widths: [4, 1],
      table: scores.map(({ invitedId, score }) => [whose(invitedId, invited), String(score)]),
    },
  ];
}

const CHANGED: Record<Change, string> = {
  'need-added': 'New need',
  'action-added': 'To do',
  'action-changed': 'To do, changed',
  'action-done': 'Done',
  'action-not-done': 'Will not be done',
};

function decided({ decisions, needs, actions }: Minutes): DocumentPart[] {
  if (decisions.length === 0) return [{ paragraph: 'Nothing was changed in the plan that is for you.' }];
  return [
    {
      list: decisions.flatMap(({ change, needId, actionId }) => {
        const need = needs.find(({ id }) => id === needId);
        const action = actions.find(({ id }) => id === actionId);
        if (!need) return [];
        if (!action) return [`${CHANGED[change]}: ${need.name}. Wanted: ${need.wanted}`];
        return [`${CHANGED[change]}: ${action.what}, ${action.owner}, by ${inWords(action.dueOn)} (${need.name})`];
      }),
    },
  ];
}
