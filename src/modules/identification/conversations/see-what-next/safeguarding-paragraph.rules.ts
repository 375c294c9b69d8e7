import { inWords, type LocalDate } from '#kernel/local-date.ts';
import type { Answer, SpokenTo } from '../answers.rules.ts';

/** What was recorded, in words already: labels, not codes. */
export type Recorded = {
  readonly childName: string;
  readonly schoolName: string;
  readonly by: string;
  readonly on: LocalDate;
  readonly answer: Answer;
  readonly spokenTo: readonly SpokenTo[];
  readonly whyAway: readonly string[];
  readonly supportedBy: string;
  readonly because: string;
  readonly note: string;
  readonly atRisk: boolean;
  /** The sentences that stood on the page. */
  readonly shown: readonly string[];
  readonly definition: string;
};

/**
 * A paragraph for the school's own safeguarding record, which RootED does not replace (Keeping children safe in education:
 * concerns, discussions and decisions are kept in writing, with the reasons).
 */
export function safeguardingParagraph(recorded: Recorded): string {
  const { childName, by, schoolName, on, shown, definition, note, atRisk } = recorded;
  return [
    `${childName}. ${inWords(on)}, ${by}, ${schoolName}.`,
    shown.length > 0 ? `Attendance (${definition}): ${shown.join(' ')}` : '',
    SAID[recorded.answer](recorded),
    note === '' ? '' : `Note: ${sentence(note)}`,
    atRisk ? RISK : 'Asked whether the child may be at risk of harm now: no.',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const RISK =
  'Asked whether the child may be at risk of harm now: yes. The safeguarding lead’s and the front door’s numbers were shown, and the lead was alerted.';

const SAID: Record<Answer, (recorded: Recorded) => string> = {
  'spoken-with': ({ spokenTo, whyAway }) =>
    `Spoken with ${withWhom(spokenTo)}. Why away: ${sentence(whyAway.join('; '))}`,
  'already-supported': ({ supportedBy }) => `Already supported by: ${sentence(supportedBy)}`,
  'no-action-now': ({ because }) => `No action now, because: ${sentence(because)}`,
  'need-help': () => 'The School Liaison Officer was asked for help.',
};

const WITH: Record<SpokenTo, string> = { child: 'the child', 'parent-or-carer': 'a parent or carer' };

const withWhom = (spokenTo: readonly SpokenTo[]): string => spokenTo.map((who) => WITH[who]).join(' and ');

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
