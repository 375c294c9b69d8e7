import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export type Answer = 'accept' | 'decline';

/** Whoever asked has to ask somebody else, so a no comes with its reason. */
export const ruleOnAnswer = (answer: Answer, why: string): Ruling<Answer, 'why-missing'> =>
  answer === 'decline' && why === '' ? refuse('why-missing') : allow(answer);
