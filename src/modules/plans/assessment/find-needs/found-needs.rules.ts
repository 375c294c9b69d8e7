import type { Answer, Topic } from '../assessment.ts';

/** Whether an answer says that something is hard or missing. */
export const tellsOfNeed = ({ needs }: Pick<Answer, 'needs'>): boolean => needs !== '';

/** Whether a need of the plan was made of what an answer, or an earlier text of it, says. */
export const isTaken = (answer: Topic, taken: readonly Topic[]): boolean =>
  taken.some(
    (topic) =>
      topic.question === answer.question &&
      topic.personId === answer.personId &&
      topic.wholeFamily === answer.wholeFamily &&
      topic.sensitivity === answer.sensitivity,
  );
