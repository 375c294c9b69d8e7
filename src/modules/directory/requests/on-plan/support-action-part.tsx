import type { Id } from '#kernel/id.ts';
import type { Action, ActionPart, PlanInHand } from '#modules/plans/index.ts';
import type { Markup } from '#platform/web/answer.ts';
import type { TeamRequest } from '../request.ts';
import { statusInWords } from '../request-words.ts';
import { requestPaths } from '../requests.paths.ts';
import { listRequestsOfPlan } from '../requests.queries.ts';

/** With each action: what services were asked for it and how that stands, and the way to ask one. */
export const supportActionPart: ActionPart = {
  name: 'directory.support',
  needs: 'directory:ask',
  order: 10,
  async load({ tx }, { plan }, actions) {
    const requests = Map.groupBy(await listRequestsOfPlan(tx, plan.id), ({ actionId }) => actionId);
    return new Map(
      actions
        .filter((action) => requests.has(action.id) || isOpenToMe(plan, action))
        .map((action): [Id<'action'>, Markup] => [
          action.id,
          <Support plan={plan} action={action} requests={requests.get(action.id) ?? []} />,
        ]),
    );
  },
};

const isOpenToMe = (plan: PlanInHand['plan'], { status }: Action): boolean => plan.myRole !== null && status === 'open';

type SupportProps = Pick<PlanInHand, 'plan'> & { action: Action; requests: readonly TeamRequest[] };

const Support = ({ plan, action, requests }: SupportProps) => (
  <>
    {requests.map((request) => (
      <p class="govuk-!-margin-bottom-1">
        <a class="govuk-link" href={requestPaths.request(request.urlId)}>
          {request.serviceName}
        </a>
        : {statusInWords(request)}
      </p>
    ))}
    {isOpenToMe(plan, action) && (
      <p class="govuk-!-margin-bottom-1 govuk-!-display-none-print">
        <a class="govuk-link" href={requestPaths.findFor(plan.urlId, action.urlId)}>
          Find a service<span class="govuk-visually-hidden">: {action.what}</span>
        </a>
      </p>
    )}
  </>
);
