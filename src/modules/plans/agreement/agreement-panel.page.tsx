import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { when } from '#kernel/when.ts';
import { type Agreement, peoplePaths } from '#modules/people/index.ts';
import { govukButton, govukInsetText } from '#platform/web/govuk/macros.ts';
import { aboutInWords } from '../content/questions.page.tsx';
import { SENSITIVITY_LABELS } from '../content/sensitivity.ts';
import { Written } from '../content/written.page.tsx';
import type { NamedPerson, PlanInHand } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import { AgreementTag } from './agreement-tag.page.tsx';
import { whoStops } from './who-stops.ts';
import type { RiskDecision, Withdrawal } from './withdrawals.queries.ts';

type Props = {
  inHand: PlanInHand;
  child: NamedPerson | undefined;
  agreement: Agreement | undefined;
  waiting: readonly Withdrawal[];
  decisions: readonly RiskDecision[];
  /** The actor is one of those who decide. */
  decides: boolean;
  /** The actor's organisation has recorded a later one. */
  isNewer: boolean;
  today: LocalDate;
  soon: number;
};

export const AgreementPanel = (props: Props) => (
  <section aria-labelledby="agreement">
    <h2 class="govuk-heading-m" id="agreement">
      The family’s agreement
    </h2>
    {props.waiting.map((withdrawal) => (
      <Waiting {...props} withdrawal={withdrawal} />
    ))}
    <Given {...props} />
    {props.decisions.map((decision) => (
      <Decided {...props} decision={decision} />
    ))}
  </section>
);

const Waiting = ({ inHand, decides, withdrawal }: Props & { withdrawal: Withdrawal }) =>
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

const Given = ({ inHand: { plan }, child, agreement, isNewer, today, soon }: Props) =>
  agreement && child ? (
    <p class="govuk-body">
      Given on {inWords(agreement.givenOn)}, {until(agreement)}{' '}
      {plan.closedOn === null && <AgreementTag agreement={agreement} today={today} soon={soon} />}{' '}
      <a class="govuk-link" href={peoplePaths.agreements(child.urlId)}>
        What they agreed to
      </a>
      {plan.closedOn === null && (plan.myRole || child.inFull) && (
        <>
          {' · '}
          <a class="govuk-link" href={plansPaths.restOn(plan.urlId)}>
            {isNewer ? 'Go on with the new agreement' : 'Go on with a new agreement'}
          </a>
        </>
      )}
    </p>
  ) : (
    <></>
  );

const Decided = ({ inHand, decision }: Props & { decision: RiskDecision }) => (
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
