import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { type Clocks, assessmentDueOn } from '../clocks/review.rules.ts';
import type { Plan } from '../plan/plan.ts';

type Props = { plan: Plan; clocks: Clocks; today: LocalDate };

/** The clock of the first assessment: it ends when the level of need is judged. */
export function FirstAssessed({ plan, clocks, today }: Props) {
  if (plan.assessedOn) return <>The level of need was first judged on {inWords(plan.assessedOn)}.</>;
  const dueOn = assessmentDueOn(plan.tafSince, clocks);
  if (dueOn === null || plan.closedOn !== null) return <>The level of need is not judged yet.</>;
  return (
    <>
      The level of need is to be judged by {inWords(dueOn)}.{' '}
      {dueOn < today && <Tag text="Overdue" classes="govuk-tag--red" />}
    </>
  );
}
