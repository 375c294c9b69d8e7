import { inWords } from '#kernel/local-date.ts';
import { govukButton, govukInput } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Plan } from '../../plan/plan.ts';
import { plansPaths } from '../../plans.paths.ts';
import type { LeadOffer, TeamMember, Worker } from '../team.ts';

type Props = {
  inHand: PlanInHand;
  team: readonly TeamMember[];
  offer: LeadOffer | undefined;
  /** Whether the actor may change who leads, and who is on the team. */
  mayOffer: boolean;
  myKey: string | undefined;
  words: string;
  found: readonly Worker[];
};

export const FindWorkerPage = ({ inHand, team, offer, mayOffer, myKey, words, found }: Props) => (
  <>
    <span class="govuk-caption-l">{inHand.title}</span>
    <h1 class="govuk-heading-l">Team around the family</h1>
    <Table
      caption="On the team now"
      captionClasses="govuk-table__caption--m"
      head={[{ text: 'Name' }, { text: 'Organisation' }, { text: 'Part' }, { text: 'Since' }, { text: 'Change' }]}
      rows={team.map((member) => [
        { text: member.name },
        { text: member.orgName },
        { text: member.role === 'lead' ? 'Lead professional' : 'Member' },
        { text: inWords(member.since) },
        {
          html: (
            <EndLink
              plan={inHand.plan.urlId}
              member={member}
              mayEnd={inHand.plan.myRole === 'lead' || member.key === myKey}
            />
          ),
        },
      ])}
    />
    {offer && (inHand.plan.myRole || mayOffer) && <Offer offer={offer} />}
    {mayOffer && <Search inHand={inHand} team={team} words={words} found={found} />}
  </>
);

const EndLink = ({ plan, member, mayEnd }: { plan: string; member: TeamMember; mayEnd: boolean }) =>
  member.role === 'member' && mayEnd ? (
    <a class="govuk-link" href={plansPaths.leaveTeam(plan, member.key)}>
      End<span class="govuk-visually-hidden"> the part of {member.name}</span>
    </a>
  ) : (
    <></>
  );

const Offer = ({ offer }: { offer: LeadOffer }) => (
  <>
    <h2 class="govuk-heading-m">Offer of the lead</h2>
    <p class="govuk-body">
      {offer.byName} asked {offer.toName}, {offer.toOrgName}, on {inWords(offer.offeredOn)}. {answerInWords(offer)}
    </p>
  </>
);

function answerInWords({ answer, why }: LeadOffer): string {
  if (answer === null) return 'Not answered yet: who leads now goes on leading.';
  if (answer === 'declined') return `Declined: ${why}`;
  return answer === 'accepted' ? 'Accepted.' : 'Withdrawn.';
}

const Search = ({ inHand: { plan }, team, words, found }: Pick<Props, 'inHand' | 'team' | 'words' | 'found'>) => (
  <>
    <h2 class="govuk-heading-m">Ask somebody to lead, or to join</h2>
    <form method="get" action={plansPaths.team(plan.urlId)}>
      {govukInput({
        id: 'worker',
        name: 'worker',
        value: words,
        label: { text: 'Name of a worker or an organisation' },
        classes: 'govuk-!-width-one-half',
      })}
      {govukButton({ text: 'Find', classes: 'govuk-button--secondary' })}
    </form>
    {words !== '' && found.length === 0 && <p class="govuk-body">Nobody found. Try fewer letters.</p>}
    {found.length > 0 && (
      <Table
        caption={found.length === MOST_FOUND ? `The first ${MOST_FOUND}: say more to find others` : 'Found'}
        head={[{ text: 'Name' }, { text: 'Organisation' }, { text: 'Ask them' }]}
        rows={found.map((worker) => [
          { text: worker.name },
          { text: worker.orgName },
          { html: <AskLinks plan={plan} worker={worker} member={team.find(({ key }) => key === worker.key)} /> },
        ])}
      />
    )}
  </>
);

/** As many as one page shows. */
export const MOST_FOUND = 25;

const AskLinks = ({ plan, worker, member }: { plan: Plan; worker: Worker; member: TeamMember | undefined }) => (
  <ul class="govuk-list">
    {member?.role !== 'lead' && (
      <li>
        <a class="govuk-link" href={plansPaths.offerLead(plan.urlId, worker.key)}>
          Offer the lead<span class="govuk-visually-hidden"> to {worker.name}</span>
        </a>
      </li>
    )}
    {plan.myRole === 'lead' && !member && (
      <li>
        <a class="govuk-link" href={plansPaths.addToTeam(plan.urlId, worker.key)}>
          Add to the team<span class="govuk-visually-hidden"> with {worker.name}</span>
        </a>
      </li>
    )}
    {member?.role === 'lead' && <li>Leads now</li>}
  </ul>
);
