import type { Typed } from '#platform/web/typed.ts';
import { type PlanInHand, WHOLE_FAMILY } from '../../plan/plan-in-hand.ts';
import type { Answer } from '../assessment.ts';
import { needName } from './need-name.rules.ts';

/** What stands in the boxes of a need that is made of an answer: nobody writes again what was written. */
export function needFrom({ persons }: PlanInHand, answer: Answer): Typed {
  const person = persons.find(({ personId }) => personId === answer.personId);
  return {
    about: answer.wholeFamily ? WHOLE_FAMILY : (person?.key ?? ''),
    ownWords: needName(answer.needs),
    sensitivity: answer.sensitivity,
    answer: answer.urlId,
  };
}
