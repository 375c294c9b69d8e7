import { inWords } from '#kernel/local-date.ts';
import { govukButton, govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Plan } from '../../plan/plan.ts';
import { plansPaths } from '../../plans.paths.ts';
import { questionInWords, wishInWords } from '../../lead/lead-words.ts';
import type { LeadQuestion, LeadWish } from '../../lead/lead.ts';
import { ruleOnJoining } from '../add-to-team/joining.rules.ts';
import { NotFound, type NotFoundProps } from './not-found.page.tsx';
import { type LeadOffer, ONE_ORGANISATION, type TeamMember, type WorkerToAsk } from '../team.ts';

type Props = {
  inHand: PlanInHand;
  team: readonly TeamMember[];
  offers: readonly LeadOffer[];
  question: LeadQuestion | undefined;
  wish: LeadWish | undefined;
  /** Whether the actor may change who leads, and who is on the team. */
  mayOffer: boolean;
  myKey: string | undefined;
  words: string;
  found: readonly WorkerToAsk[];
  /** How many open plans each of them leads. */
  led: ReadonlyMap<string, number>;
  notFound: NotFoundProps;
  shown: Shown;
};

export const FindWorkerPage = (props: Props) => {
  const { inHand, team, offers, mayOffer, myKey } = props;
  const sees = inHand.plan.myRole !== null || mayOffer;
  return (
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
          { text: partInWords(member, inHand.plan) },
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
      {sees && <WhoLeads {...props} />}
      {sees && offers.length > 0 && <Offers offers={offers} />}
      {mayOffer && <Search {...props} />}
    </>
  );
};

const partInWords = ({ role }: TeamMember, { kind, lead }: Plan): string => {
  if (role === 'member') return 'Member';
  return lead.accepted || kind === 'universal-plus' ? 'Lead professional' : 'Acts as lead professional';
};

/** Whom the family wants, whether somebody only acts as the lead, and whether the coordinator is asked. */
const WhoLeads = ({ inHand: { plan }, wish, question, shown }: Props) => (
  <>
    {wish && <p class="govuk-body">{wishInWords(wish)}</p>}
    {!plan.lead.accepted && plan.closedOn === null && (
      <p class="govuk-body">
        {plan.lead.name} opened the plan and acts as its lead professional until somebody accepts the lead.
      </p>
    )}
    {question && <p class="govuk-body">{questionInWords(question)}</p>}
    {!plan.lead.accepted && plan.myRole === 'lead' && plan.closedOn === null && (
      <form method="post" action={plansPaths.takeLead(plan.urlId)}>
        <input type="hidden" name="_key" value={shown.key} />
        {govukButton({
          text: 'I go on as the lead professional',
          classes: 'govuk-button--secondary',
          preventDoubleClick: true,
        })}
      </form>
    )}
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

const Offers = ({ offers }: { offers: readonly LeadOffer[] }) => (
  <>
    <h2 class="govuk-heading-m">Who was asked to lead</h2>
    <ul class="govuk-list">
      {offers.map((offer) => (
        <li>
          {offer.byName} asked {offer.toName}, {offer.toOrgName}, on {inWords(offer.offeredOn)}. {answerInWords(offer)}
        </li>
      ))}
    </ul>
  </>
);

function answerInWords({ answer, why }: LeadOffer): string {
  if (answer === null) return 'Not answered yet: who leads now goes on leading.';
  if (answer === 'declined') return `Declined: ${why}`;
  return answer === 'accepted' ? 'Accepted.' : 'Withdrawn.';
}

const Search = ({ inHand: { plan }, team, words, found, led, notFound }: Props) => (
  <>
    <h2 class="govuk-heading-m" id="ask">
      Ask somebody to lead, to join, or to take a child over
    </h2>
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
    {found.some((worker) => !mayJoin(plan, worker)) && <TeamFirst plan={plan} />}
    {found.length > 0 && (
      <Table
        caption={found.length === MOST_FOUND ? `The first ${MOST_FOUND}: say more to find others` : 'Found'}
        head={[{ text: 'Name' }, { text: 'Organisation' }, { text: 'Leads now' }, { text: 'Ask them' }]}
        rows={found.map((worker) => [
          { text: worker.name },
          { text: worker.orgName },
          { text: plansInWords(led.get(`${worker.userId} ${worker.orgId}`) ?? 0) },
          { html: <AskLinks plan={plan} worker={worker} member={team.find(({ key }) => key === worker.key)} /> },
        ])}
      />
    )}
    {words !== '' && <NotFound {...notFound} />}
  </>
);

const plansInWords = (count: number): string => (count === 1 ? '1 family plan' : `${count} family plans`);

/** As many as one page shows. */
export const MOST_FOUND = 25;

type AskProps = { plan: Plan; worker: WorkerToAsk; member: TeamMember | undefined };

const AskLinks = ({ plan, worker, member }: AskProps) => {
  if (member?.role === 'lead') return <>Leads now</>;
  if (!mayJoin(plan, worker)) return <>Of another organisation</>;
  return (
    <ul class="govuk-list">
      {waysToAsk(plan, worker, member).map(({ words, name, path }) => (
        <li>
          <a class="govuk-link" href={path}>
            {words}
            <span class="govuk-visually-hidden"> {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
};

/** Whom the plan is not yet for is asked for nothing: they could not accept. */
const mayJoin = ({ kind, lead }: Plan, worker: WorkerToAsk): boolean =>
  ruleOnJoining({ kind, leadOrgId: lead.orgId }, worker).allowed;

const TeamFirst = ({ plan: { urlId, myRole } }: { plan: Plan }) => (
  <p class="govuk-body">
    {ONE_ORGANISATION.message}.{' '}
    {myRole === 'lead' && (
      <a class="govuk-link" href={plansPaths.grow(urlId)}>
        Let it grow
      </a>
    )}
  </p>
);

/** What somebody may be asked for: the lead by whoever may offer it, the rest by who leads. */
function waysToAsk({ urlId, myRole }: Plan, { key, name }: WorkerToAsk, member: TeamMember | undefined) {
  const lead = { words: 'Offer the lead', name: `to ${name}`, path: plansPaths.offerLead(urlId, key) };
  const join = { words: 'Add to the team', name: `with ${name}`, path: plansPaths.addToTeam(urlId, key) };
  const takeOver = { words: 'Hand a child over', name: `to ${name}`, path: plansPaths.offerHandover(urlId, key) };
  if (myRole !== 'lead') return [lead];
  return member ? [lead, takeOver] : [lead, join, takeOver];
}
