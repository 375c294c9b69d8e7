import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { ClockTag } from '../clocks/clock-tag.page.tsx';
import { type Clocks, reviewState } from '../clocks/review.rules.ts';
import { HandoversOnPlan } from '../handovers/handovers-on-plan.page.tsx';
import type { LoadedPlan } from '../see-plan/loaded-plan.ts';
import { NeedList } from '../see-plan/need-list.page.tsx';
import { overdueInWords } from '../see-plan/next-meeting.page.tsx';
import { LeadNow, Persons } from '../see-plan/who-leads.page.tsx';

/** One need and what is wanted, what the school or agency does about it, when they look again, and the way to more. */
export const UniversalPlusOnPlan = (props: LoadedPlan) => {
  const { inHand, team, offer, today, clocks, parts } = props;
  const { plan, persons } = inHand;
  const others = team.filter(({ role }) => role === 'member');
  return (
    <>
      <SummaryList
        rows={[
          persons.length > 0 && { key: { text: 'With' }, value: { html: <Persons persons={persons} /> } },
          {
            key: { text: 'Who leads it' },
            value: { html: <LeadNow plan={plan} offer={offer} question={props.question} /> },
            ...(plan.closedOn === null && {
              actions: { items: [{ href: plansPaths.team(plan.urlId), text: 'See or change who works on it' }] },
            }),
          },
          others.length > 0 && {
            key: { text: 'Who helps' },
            value: { text: others.map(({ name, orgName }) => `${name}, ${orgName}`).join('; ') },
          },
        ]}
      />
      {parts.agreed}
      <NeedList {...props} />
      {parts.needs}
      {plan.closedOn === null && <NextLook plan={plan} today={today} clocks={clocks} />}
      {plan.closedOn === null && plan.myRole === 'lead' && <NeedsMore plan={plan} />}
      {parts.team}
      <HandoversOnPlan {...props} />
    </>
  );
};

/** Its one clock: the day when they look together at what has changed. */
const NextLook = ({ plan, today, clocks }: { plan: Plan; today: LocalDate; clocks: Clocks }) => (
  <>
    <h2 class="govuk-heading-m">Next look</h2>
    <p class="govuk-body">
      {inWords(plan.nextReviewOn)}, together with the child and the family.{' '}
      <ClockTag state={reviewState(plan.nextReviewOn, today, clocks)} /> {overdueInWords(plan, today)}
    </p>
    {plan.myRole && govukButton({ text: 'Say what has changed', href: plansPaths.look(plan.urlId) })}
  </>
);

const NeedsMore = ({ plan }: { plan: Plan }) => (
  <>
    <h2 class="govuk-heading-m">Does it need more than one agency?</h2>
    <p class="govuk-body">
      Where there is another need, or you alone are not enough, the plan grows into a Team Around the Family. Nothing is
      written twice.
    </p>
    {govukButton({
      text: 'Let it grow into a Team Around the Family',
      href: plansPaths.grow(plan.urlId),
      classes: 'govuk-button--secondary',
    })}
  </>
);
