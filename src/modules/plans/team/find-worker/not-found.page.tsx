import { accessPaths } from '#modules/access/index.ts';
import type { UrlId } from '#kernel/id.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import type { Worker } from '../team.ts';

export type NotFoundProps = {
  readonly inHand: PlanInHand;
  readonly administrators: readonly Omit<Worker, 'key'>[];
  /** Whether the actor adds workers themselves. */
  readonly administers: boolean;
  /** The meeting that is planned, where the actor may see it. */
  readonly meeting: UrlId<'meeting'> | undefined;
};

/** What to do where whom one looks for has no account that works on family plans: what the reader may do, with the way to it. */
export const NotFound = (props: NotFoundProps) => (
  <>
    <h3 class="govuk-heading-s">If you do not find whom you want to ask</h3>
    <p class="govuk-body">They may have no account yet, or one that does not work on family plans.</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <ToBeAdded {...props} />
      </li>
      <AsGuest {...props} />
      {props.inHand.plan.myRole && (
        <li>
          To give them something to do,{' '}
          <a class="govuk-link" href={plansPaths.plan(props.inHand.plan.urlId)}>
            add an action to a need
          </a>{' '}
          and write their name as who does it. They get no message: tell them yourself.
        </li>
      )}
    </ul>
  </>
);

const ToBeAdded = ({ administers, administrators }: NotFoundProps) =>
  administers ? (
    <>
      To lead or to join they need an account:{' '}
      <a class="govuk-link" href={accessPaths.addUser}>
        add them
      </a>
      .
    </>
  ) : (
    <>
      To lead or to join they need an account. An administrator adds them
      {administrators.length > 0 && `: ${administrators.map(inWords).join('; ')}`}.
    </>
  );

const inWords = ({ name, orgName, phone }: Omit<Worker, 'key'>): string =>
  [name, orgName, phone].filter((part) => part !== null).join(', ');

/** Guests send words ahead: to the meeting that is planned, of a team, as whoever may see what is about everybody asks them. */
const AsGuest = ({ inHand: { plan, everyone }, meeting }: NotFoundProps) => {
  const asks = plan.myRole !== null && plan.kind === 'taf' && everyone;
  if (!asks) return <></>;
  return (
    <li>
      To hear them at the next meeting,{' '}
      <a
        class="govuk-link"
        href={meeting ? plansPaths.inviteGuest(plan.urlId, meeting) : plansPaths.planMeeting(plan.urlId)}
      >
        {meeting ? 'ask them as a guest without an account' : 'plan it, then ask them as a guest without an account'}
      </a>
      . They can send their words, and see nothing of the plan.
    </li>
  );
};
