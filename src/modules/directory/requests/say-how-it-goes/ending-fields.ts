import { z } from 'zod';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import type { RequestEnding, Session } from '../request.ts';

const ENDINGS = ['finished', 'stopped', 'never-began'] as const;
const CHANGED = ['better', 'somewhat-better', 'same', 'worse'] as const;
const MOST_SESSIONS = 500;

const count = optionalText(20).refine(
  (typed) => typed === '' || (/^\d+$/.test(typed) && Number(typed) <= MOST_SESSIONS),
  `Enter a number, ${MOST_SESSIONS} at most`,
);

export const endingBoxes = {
  ending: oneOf(ENDINGS, 'Say how it ended'),
  changed: z.enum(['', ...CHANGED, 'not-known'], 'Say what changed').default(''),
  sessions: count,
  came: count,
  words: optionalText(4_000),
};

export type TypedEnding = {
  readonly ending: RequestEnding['ending'];
  readonly changed: (typeof CHANGED)[number] | 'not-known' | '';
  readonly sessions: string;
  readonly came: string;
  readonly words: string;
};

/** What changed, of help that began; why, of help that did not; and not more times than there were. */
const WRONG: readonly (readonly [when: (typed: TypedEnding) => boolean, field: keyof TypedEnding, message: string])[] =
  [
    [({ ending, changed }) => ending !== 'never-began' && changed === '', 'changed', 'Say what changed'],
    [({ ending, words }) => ending === 'never-began' && words === '', 'words', 'Say why it never began'],
    [({ sessions, came }) => sessions === '' && came !== '', 'sessions', 'Enter both numbers, or none'],
    [({ sessions, came }) => sessions !== '' && came === '', 'came', 'Enter both numbers, or none'],
    [({ sessions, came }) => Number(came) > Number(sessions), 'came', 'They cannot have come more often than that'],
  ];

export function endsWhole(typed: TypedEnding, context: z.RefinementCtx): void {
  for (const [when, field, message] of WRONG)
    if (when(typed)) context.addIssue({ code: 'custom', path: [field], message });
}

export const endingFields = z.object(endingBoxes).superRefine(endsWhole);

/** As the database keeps it: of help that never began, nothing has changed. */
export const endingSaid = ({ ending, changed, sessions, came, words }: TypedEnding) => ({
  ending,
  changed: ending === 'never-began' || changed === '' || changed === 'not-known' ? null : changed,
  sessions: numberIn(ending === 'never-began' ? '' : sessions),
  came: numberIn(ending === 'never-began' ? '' : came),
  words,
});

const numberIn = (typed: string): number | null => (typed === '' ? null : Number(typed));

/** Why the database refuses an ending: they came, as was written down, or it is not as it was when the form was opened. */
export const whyNotEnded = (
  { ending }: TypedEnding,
  sessions: readonly Pick<Session, 'came'>[],
): 'they-came' | 'changed-meanwhile' =>
  ending === 'never-began' && sessions.some(({ came }) => came === 'came') ? 'they-came' : 'changed-meanwhile';

export const THEY_CAME = {
  field: 'ending',
  message: 'It is written down that they came: say that it was finished, or stopped early',
} as const;
