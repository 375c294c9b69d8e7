import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Plan } from '../../plan/plan.ts';
import { plansPaths } from '../../plans.paths.ts';
import type { LeadOffer } from '../../team/team.ts';
import { BECAUSE } from '../lead-words.ts';
import type { LeadQuestion } from '../lead.ts';

type Props = {
  question: LeadQuestion;
  plan: Plan;
  offers: readonly LeadOffer[];
  entry: Entry;
  shown: Shown;
};

/** What the coordinator sees of a plan: its frame, and who declined and why. Not who the family is. */
export const AnswerLeadQuestionPage = ({ question, plan, offers, entry, shown }: Props) => (
  <Column heading="Find a lead professional">
    <SummaryList
      rows={[
        { key: { text: 'Asked' }, value: { text: inWords(question.askedOn) } },
        { key: { text: 'Plan opened by' }, value: { text: `${plan.orgName}, on ${inWords(plan.openedOn)}` } },
        { key: { text: 'Level' }, value: { text: plan.levelName } },
        { key: { text: 'Why' }, value: { text: BECAUSE[question.because] } },
        {
          key: { text: plan.lead.works ? 'Leads until then' : 'Led it, and has left' },
          value: { text: [plan.lead.name, plan.lead.orgName, plan.lead.phone].filter(Boolean).join(', ') },
        },
        ...offers
          .filter(({ answer }) => answer === 'declined')
          .map(({ toName, toOrgName, why }) => ({
            key: { text: 'Declined' },
            value: { text: `${toName}, ${toOrgName}: ${why}` },
          })),
      ]}
    />
    <p class="govuk-body">
      <a class="govuk-link" href={plansPaths.team(plan.urlId)}>
        Find somebody and offer them the lead
      </a>
      . When they accept, this is done.{' '}
      {plan.lead.works
        ? `${plan.lead.name} goes on leading until then: a family is never without.`
        : 'Until then the family turns to you.'}
    </p>
    <Form shown={shown} send="Answer">
      {govukTextarea({
        ...field(entry, 'answer'),
        label: { text: 'Or say what is to be', classes: 'govuk-label--s' },
        hint: {
          text: `${plan.lead.name} is told that there is an answer. For example: who leads until when, and why. Name nobody of the family.`,
        },
        rows: 4,
      })}
    </Form>
  </Column>
);
