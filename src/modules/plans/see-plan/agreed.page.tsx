import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { timeInWords } from '#kernel/when.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { type CameFrom, ORIGIN_LABELS } from '../origins/origin.ts';
import type { NamedPerson, PlanInHand } from '../plan/plan-in-hand.ts';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { LeadPhone } from '../team/lead-phone.page.tsx';
import { ReviewTag } from '../reviews/review-tag.page.tsx';
import { type Clocks, reviewState } from '../reviews/review.rules.ts';
import type { LeadOffer, TeamMember } from '../team/team.ts';

type Props = {
  inHand: PlanInHand;
  team: readonly TeamMember[];
  offer: LeadOffer | undefined;
  origin: CameFrom | undefined;
  today: LocalDate;
  clocks: Clocks;
};

/** What was agreed: with whom, who leads, who is on the team, when they meet next. */
export const Agreed = ({ inHand, team, today, clocks, offer, origin }: Props) => {
  const { plan, persons } = inHand;
  const members = team.filter(({ role }) => role === 'member');
  return (
    <SummaryList
      rows={[
        persons.length > 0 && { key: { text: 'With' }, value: { html: <Persons persons={persons} /> } },
        {
          key: { text: 'Lead professional' },
          value: { html: <LeadNow plan={plan} offer={offer} /> },
        },
        plan.closedOn === null && {
          key: { text: 'Team' },
          value: { text: members.map(({ name, orgName }) => `${name}, ${orgName}`).join('; ') || 'Nobody else yet' },
          actions: {
            items: [{ href: plansPaths.team(plan.urlId), text: 'See or change', visuallyHiddenText: 'the team' }],
          },
        },
        plan.closedOn === null && {
          key: { text: 'Next meeting' },
          value: {
            html: (
              <>
                <NextMeeting plan={plan} /> <ReviewTag state={reviewState(plan.nextReviewOn, today, clocks)} />
              </>
            ),
          },
          ...(plan.nextReviewOn >= today && { actions: { items: [takeMeeting(plan)] } }),
        },
        { key: { text: 'Level' }, value: { text: plan.levelName } },
        { key: { text: 'Opened' }, value: { text: openedInWords(plan, origin) } },
      ]}
    />
  );
};

/** One clock: the day and hours of what is planned, or by when it is to be. */
const NextMeeting = ({ plan }: { plan: Plan }) =>
  plan.meetsFrom && plan.meetsUntil ? (
    <>
      {inWords(plan.nextReviewOn)}, {timeInWords(plan.meetsFrom)} to {timeInWords(plan.meetsUntil)}
    </>
  ) : (
    <>By {inWords(plan.nextReviewOn)}: not planned yet</>
  );

function openedInWords({ openedOn, orgName, begunBy, tafSince }: Plan, origin: CameFrom | undefined): string {
  const whose = begunBy === orgName ? '' : ` It was the idea of ${begunBy}.`;
  const why = origin ? ` ${ORIGIN_LABELS[origin.kind]} led to it.` : '';
  const grown =
    tafSince === null || tafSince === openedOn ? '' : ` A Team Around the Family since ${inWords(tafSince)}.`;
  return `${inWords(openedOn)} by ${orgName}.${whose}${why}${grown}`;
}

const takeMeeting = ({ urlId }: Plan) => ({
  href: plansPaths.meeting(urlId),
  text: 'Take it to your calendar',
  visuallyHiddenText: 'as a file: the next meeting',
});

const LeadNow = ({ plan, offer }: { plan: Plan; offer: LeadOffer | undefined }) => (
  <>
    {plan.lead.name}, {plan.lead.orgName}
    <LeadPhone lead={plan.lead} />{' '}
    {!plan.lead.works && plan.closedOn === null && <Tag text="Has left" classes="govuk-tag--red" />}
    {!plan.lead.accepted && plan.closedOn === null && (
      <p class="govuk-body">Acts as the lead until somebody accepts: they opened the plan</p>
    )}
    {offer?.answer === null && <Offered offer={offer} />}
  </>
);

const Offered = ({ offer }: { offer: LeadOffer }) =>
  offer.mine ? (
    <p class="govuk-body">
      <a class="govuk-link" href={plansPaths.offer(offer.urlId)}>
        You are asked to lead it: answer
      </a>
    </p>
  ) : (
    <p class="govuk-body">Offered to {offer.toName}, not answered yet</p>
  );

const Persons = ({ persons }: { persons: readonly NamedPerson[] }) => (
  <ul class="govuk-list">
    {persons.map(({ urlId, name }) => (
      <li>
        <a class="govuk-link" href={peoplePaths.child(urlId)}>
          {name}
        </a>
      </li>
    ))}
  </ul>
);
