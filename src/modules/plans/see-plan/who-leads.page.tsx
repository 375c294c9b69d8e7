import { peoplePaths } from '#modules/people/index.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { questionInWords } from '../lead/lead-words.ts';
import type { NamedPerson } from '../plan/plan-in-hand.ts';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import { LeadPhone } from '../team/lead-phone.page.tsx';
import type { LeadOffer } from '../team/team.ts';
import type { LoadedPlan } from './loaded-plan.ts';

type Props = Pick<LoadedPlan, 'inHand' | 'offer' | 'question'>;

/** What the plan is: with whom, at which level, and who leads it. */
export const WhoLeads = ({ inHand: { plan, persons }, offer, question }: Props) => (
  <SummaryList
    rows={[
      persons.length > 0 && { key: { text: 'With' }, value: { html: <Persons persons={persons} /> } },
      { key: { text: 'Level' }, value: { text: plan.levelName } },
      {
        key: { text: 'Lead professional' },
        value: { html: <LeadNow plan={plan} offer={offer} question={question} /> },
      },
    ]}
  />
);

type LeadProps = { plan: Plan } & Pick<LoadedPlan, 'offer' | 'question'>;

/** Never nobody: whoever opened a plan acts as its lead until somebody accepts; where they cannot, somebody is asked by name. */
export const LeadNow = ({ plan, offer, question }: LeadProps) => (
  <>
    {plan.lead.name}, {plan.lead.orgName}
    <LeadPhone lead={plan.lead} /> {plan.closedOn === null && <UntilSomebodyLeads {...{ plan, offer, question }} />}
  </>
);

const UntilSomebodyLeads = ({ plan: { kind, lead }, offer, question }: LeadProps) => (
  <>
    {!lead.works && <Tag text="Has left" classes="govuk-tag--red" />}
    {!lead.accepted && kind === 'taf' && (
      <p class="govuk-body">Acts as the lead until somebody accepts: they opened the plan</p>
    )}
    {question?.answer === null && <p class="govuk-body">{questionInWords(question)}</p>}
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

export const Persons = ({ persons }: { persons: readonly NamedPerson[] }) => (
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
