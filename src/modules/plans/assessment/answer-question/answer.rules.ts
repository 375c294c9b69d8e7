import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export type AnswerInWords = {
  readonly strengths: string;
  readonly needs: string;
  readonly evidence: string;
  readonly scale: number | undefined;
};

/** A figure alone tells nobody what to do: an answer says something in words. */
export const ruleOnAnswer = (answer: AnswerInWords): Ruling<AnswerInWords, 'nothing-said'> =>
  answer.strengths + answer.needs + answer.evidence === '' ? refuse('nothing-said') : allow(answer);
