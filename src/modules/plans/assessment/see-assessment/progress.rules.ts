import type { Answer, Question } from '../assessment.ts';

export type Progress = {
  readonly asked: number;
  readonly answered: number;
  /** Questions with texts that were written at the same time and wait for one that holds for both. */
  readonly apart: number;
};

/** How far the questions about somebody have come. A question is answered where any text stands, whatever its sensitivity. */
export function progressOf(questions: readonly Question[], answers: readonly Answer[]): Progress {
  const byQuestion = Map.groupBy(answers, ({ question }) => question);
  const isApart = ({ code }: Question): boolean => {
    const texts = byQuestion.get(code) ?? [];
    return new Set(texts.map(({ sensitivity }) => sensitivity)).size < texts.length;
  };
  return {
    asked: questions.length,
    answered: questions.filter(({ code }) => byQuestion.has(code)).length,
    apart: questions.filter(isApart).length,
  };
}
