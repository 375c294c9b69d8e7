import { z } from 'zod';
import { availableBoxes } from '../../../desk/say-available/say-available.ts';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { DECLINED_BECAUSE, type DeclinedBecause } from '../../request.ts';

export const answerBoxes = {
  answer: oneOf(['accepted', 'waiting', 'declined', 'asked'], 'Say what the answer is'),
  weeks: availableBoxes.weeks,
  reason: z.enum(['', ...DECLINED_BECAUSE], 'Choose a reason').default(''),
  words: optionalText(4_000),
};

export type TypedAnswer = {
  readonly answer: 'accepted' | 'waiting' | 'declined' | 'asked';
  readonly weeks: string;
  readonly reason: DeclinedBecause | '';
  readonly words: string;
};

/** What each answer has to say beside itself: how long, why, what is asked. */
const WANTED: readonly (readonly [
  when: (typed: TypedAnswer) => boolean,
  missing: 'weeks' | 'reason' | 'words',
  message: string,
])[] = [
  [({ answer }) => answer === 'waiting', 'weeks', 'Say about how many weeks'],
  [({ answer }) => answer === 'declined', 'reason', 'Choose a reason'],
  [({ answer, reason }) => answer === 'declined' && reason === 'other', 'words', 'Say why'],
  [({ answer }) => answer === 'asked', 'words', 'Write what you ask'],
];

export function saysEnough(typed: TypedAnswer, context: z.RefinementCtx): void {
  for (const [when, missing, message] of WANTED)
    if (when(typed) && typed[missing] === '') context.addIssue({ code: 'custom', path: [missing], message });
}

export const answerFields = z.object(answerBoxes).superRefine(saysEnough);

/** As the database keeps it: nothing is left of boxes that belong to another answer. */
export const answerSaid = ({ answer, weeks, reason, words }: TypedAnswer) => ({
  what: answer,
  weeks: answer === 'waiting' ? Number(weeks) : null,
  reason: answer === 'declined' ? reason : null,
  words,
});
