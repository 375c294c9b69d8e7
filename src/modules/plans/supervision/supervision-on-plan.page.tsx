import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import type { Supervision } from './supervision.queries.ts';
import { supervisionDueOn } from './supervision.rules.ts';

type Props = { plan: Plan; supervisions: readonly Supervision[]; today: LocalDate; most: number };

/** On the plan's page: when it was talked over in supervision, and when it is due; what was said, to those who were there. */
export const SupervisionOnPlan = ({ plan, supervisions, today, most }: Props) => {
  if (!plan.myRole && supervisions.length === 0) return <></>;
  const dueOn = supervisionDueOn(supervisions[0], plan.openedOn, most);
  return (
    <>
      <h2 class="govuk-heading-m">Supervision</h2>
      {plan.closedOn === null && (
        <p class="govuk-body">
          Next due on {inWords(dueOn)} {dueOn < today && <Tag text="Overdue" classes="govuk-tag--red" />}
        </p>
      )}
      {supervisions.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {supervisions.map((supervision) => (
            <li>
              <LinkForThoseThere supervision={supervision} />: {supervision.workerName} with{' '}
              {supervision.supervisorName}
              {supervision.agreedOn ? '' : ' (not agreed yet)'}
            </li>
          ))}
        </ul>
      )}
      {plan.myRole && plan.closedOn === null && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={plansPaths.recordSupervision(plan.urlId)}>
            Record supervision
          </a>
        </p>
      )}
    </>
  );
};

const LinkForThoseThere = ({ supervision: { mine, urlId, heldOn } }: { supervision: Supervision }) =>
  mine ? (
    <a class="govuk-link" href={plansPaths.supervision(urlId)}>
      {inWords(heldOn)}
    </a>
  ) : (
    <>{inWords(heldOn)}</>
  );
