import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { when } from '#kernel/when.ts';
import { type Agreement, peoplePaths } from '#modules/people/index.ts';
import { govukButton, govukInsetText } from '#platform/web/govuk/macros.ts';
import { aboutInWords } from '../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../content/sensitivity.ts';
import { Written } from '../content/written.page.tsx';
import type { NamedPerson, PlanInHand } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import type { AgreementOnPlan } from './agreement-on-plan.ts';
import { AgreementTag } from './agreement-tag.page.tsx';
import { whoStops } from './who-stops.ts';
import type { RiskDecision, Withdrawal } from './withdrawals.queries.ts';

type Props = { inHand: PlanInHand; agreed: AgreementOnPlan };

/** Who no longer agrees, and by when somebody has to decide what that means: above everything else. */
export const WhoStops = ({ inHand, agreed: { waiting, decides } }: Props) => (
  <>
    {waiting.map((withdrawal) => (
      <Waiting inHand={inHand} decides={decides} withdrawal={withdrawal} />
    ))}
  </>
);

type WaitingProps = { inHand: PlanInHand; decides: boolean; withdrawal: Withdrawal };

const Waiting = ({ inHand, decides, withdrawal }: WaitingProps) =>
  govukInsetText({
    html: (
      <>
        <p class="govuk-body">
          <strong>{whoStops(withdrawal, inHand.persons)} no longer agrees to work together.</strong> On{' '}
          {when(withdrawal.closesAt)} the team stops seeing{' '}
          {withdrawal.endsPlan ? 'the family, and the plan ends' : 'them, and the plan goes on without them'}. Before
          that {decides ? 'you decide' : 'the lead professional or a manager decides'} what it means for the children.
        </p>
        {decides &&
          govukButton({
            text: 'Decide what it means',
            href: plansPaths.withdrawal(inHand.plan.urlId, withdrawal.urlId),
          })}
      </>
    ),
  });

const until = ({ endsOn }: Agreement): string =>
  endsOn === null ? 'until they say otherwise' : `until ${inWords(endsOn)}`;

/** Among what belongs to a plan: when they agreed, until when, and what to do where that changes. */
export function agreementRow({ inHand, agreed, today }: Props & { today: LocalDate }) {
  const { plan, persons } = inHand;
  const child = persons.find(({ openedFor }) => openedFor);
  const { agreement, soon } = agreed;
  if (!agreement || !child) return false;
  const tag = plan.closedOn === null && <AgreementTag agreement={agreement} today={today} soon={soon} />;
  return {
    key: {
      html: (
        <a class="govuk-link" href={peoplePaths.agreements(child.urlId)}>
          The family’s agreement
        </a>
      ),
    },
    value: {
      html: (
        <>
          Given on {inWords(agreement.givenOn)}, {until(agreement)} {tag}
        </>
      ),
    },
    ...(plan.closedOn === null && { actions: { items: whenItChanges(inHand, child, agreed) } }),
  };
}

function whenItChanges({ plan }: PlanInHand, child: NamedPerson, { isNewer }: AgreementOnPlan) {
  const goOn = {
    href: plansPaths.restOn(plan.urlId),
    text: isNewer ? 'Go on with the new agreement' : 'Go on with a new one',
  };
  const stop = { href: plansPaths.withdrawAgreement(child.urlId), text: 'They no longer agree' };
  return [...(plan.myRole || child.inFull ? [goOn] : []), ...(plan.myRole ? [stop] : [])];
}

/** What was decided when somebody stopped. */
export const RiskDecisions = ({ inHand, agreed: { decisions } }: Props) => (
  <>
    {decisions.map((decision) => (
      <Decided inHand={inHand} decision={decision} />
    ))}
  </>
);

const Decided = ({ inHand, decision }: { inHand: PlanInHand; decision: RiskDecision }) => (
  <>
    <h3 class="govuk-heading-s">What stopping means for the children: {aboutInWords(decision, inHand.persons)}</h3>
    <Written text={decision.risk} />
    <p class="govuk-body govuk-!-font-weight-bold">What will be done</p>
    <Written text={decision.willDo} />
    <p class="govuk-hint">
      Decided by {decision.decidedBy}, {decision.decidedFor}, on {when(decision.decidedAt)}.
      {decision.sensitivity !== 'general' && ` Sensitive: ${SENSITIVITY_LABELS[decision.sensitivity]}.`}
    </p>
  </>
);
