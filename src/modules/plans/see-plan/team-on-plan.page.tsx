import { plansPaths } from '../plans.paths.ts';
import type { LoadedPlan } from './loaded-plan.ts';

/** Who works with the family beside whoever leads, and the way to ask others: to join, to lead, to take a child over. */
export const TeamOnPlan = ({ inHand: { plan }, team }: Pick<LoadedPlan, 'inHand' | 'team'>) => {
  const members = team.filter(({ role }) => role === 'member');
  return (
    <>
      <h2 class="govuk-heading-m">Team</h2>
      {members.length === 0 && <p class="govuk-body">Nobody yet beside the lead professional.</p>}
      {members.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {members.map(({ name, orgName }) => (
            <li>
              {name}, {orgName}
            </li>
          ))}
        </ul>
      )}
      <ul class="govuk-list govuk-!-display-none-print">
        <li>
          <a class="govuk-link" href={plansPaths.team(plan.urlId)}>
            See or change the team, or who leads
          </a>
        </li>
        {plan.myRole === 'lead' && (
          <li>
            <a class="govuk-link" href={plansPaths.askWorker(plan.urlId)}>
              Hand a child over to the next school or service
            </a>
          </li>
        )}
      </ul>
    </>
  );
};
