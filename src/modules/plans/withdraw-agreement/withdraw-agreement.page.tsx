import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInsetText, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { plansPaths } from '../plans.paths.ts';
import type { Withdrawal } from './withdraw-agreement.ts';

type Props = Withdrawal & { entry: Entry; shown: Shown };

export const WithdrawAgreementPage = (props: Props) => {
  const { child, agreements, persons, plans, entry, shown } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{child.name}</span>
        <h1 class="govuk-heading-l">The family no longer agrees to work together</h1>
        <SummaryList
          rows={[
            { key: { text: 'Agreed with' }, value: { text: agreements[0].orgName } },
            { key: { text: 'Given' }, value: { text: agreements.map(({ givenOn }) => inWords(givenOn)).join('; ') } },
            { key: { text: 'For' }, value: { text: persons.map(({ name }) => name).join(', ') } },
          ]}
        />
        <h2 class="govuk-heading-m">What recording this changes</h2>
        {plans.length > 0 ? <WhatEnds {...props} /> : <NothingEnds />}
        {govukInsetText({
          text: 'It changes nothing about keeping a child safe. If a child may be at risk of harm, tell your safeguarding lead, whether the family agrees or not.',
        })}
        <Form shown={shown} send="Record that they no longer agree" keepsDraft warning>
          {govukTextarea({
            ...field(entry, 'why'),
            label: { text: 'Why, as the family said it', classes: 'govuk-label--s' },
            hint: { text: 'It stands in the timeline. Write so that they could read it.' },
            rows: 4,
          })}
        </Form>
      </div>
    </div>
  );
};

const WhatEnds = ({ persons, plans, team }: Props) => (
  <>
    <ul class="govuk-list govuk-list--bullet">
      {plans.map((plan) => (
        <li>
          The{' '}
          <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
            family plan opened on {inWords(plan.openedOn)}
          </a>{' '}
          is closed now. What was written stays, and nothing in it can be changed.
        </li>
      ))}
      <li>
        Because of the plan, these people no longer see {persons.map(({ name }) => name).join(', ')}:
        <ul class="govuk-list govuk-list--bullet">
          {[...new Set(team.map(({ name, orgName }) => `${name}, ${orgName}`))].map((member) => (
            <li>{member}</li>
          ))}
        </ul>
      </li>
      <li>
        Whoever has another reason to see somebody goes on seeing them: a school, for instance, its own pupils and their
        parents.
      </li>
      <li>A Team Around the Family can start again only with a new agreement.</li>
    </ul>
    <p class="govuk-body">
      The plan is closed without saying what came of each need. Where the family wants to look back at that, the lead
      professional closes the plan with them first.
    </p>
  </>
);

const NothingEnds = () => (
  <ul class="govuk-list govuk-list--bullet">
    <li>No plan rests on this agreement now, so nobody stops seeing anything.</li>
    <li>A Team Around the Family can start only with a new agreement.</li>
  </ul>
);
