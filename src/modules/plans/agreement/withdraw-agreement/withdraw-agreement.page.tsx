import { inWords } from '#kernel/local-date.ts';
import { when } from '#kernel/when.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInsetText, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { plansPaths } from '../../plans.paths.ts';
import type { BeforeWithdrawal } from './before-withdrawal.queries.ts';

type Props = BeforeWithdrawal & { entry: Entry; shown: Shown };

export const WithdrawAgreementPage = (props: Props) => {
  const { child, agreements, persons, plans, entry, shown } = props;
  return (
    <Column caption={child.name} heading="The family no longer agrees to work together">
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
        <WhoLeaves {...props} />
        {govukTextarea({
          ...field(entry, 'why'),
          label: { text: 'Why, as they said it', classes: 'govuk-label--s' },
          hint: { text: 'It stands in the timeline. Write so that they could read it.' },
          rows: 4,
        })}
      </Form>
    </Column>
  );
};

/** Where it names one person, it is not asked. */
const WhoLeaves = ({ persons, entry }: Props) =>
  persons.length < 2 ? (
    <input type="hidden" name="leaving" value="everybody" />
  ) : (
    govukRadios({
      ...choice(entry, 'leaving'),
      fieldset: { legend: { text: 'Who no longer agrees?', classes: 'govuk-fieldset__legend--s' } },
      hint: { text: 'One person can stop alone: the others go on. A plan ends with the child it was opened for.' },
      items: [
        { value: 'everybody', text: 'The whole family', checked: isChosen(entry, 'leaving', 'everybody') },
        { divider: 'or' },
        ...persons.map(({ id, name }) => ({
          value: id,
          text: `${name} alone`,
          checked: isChosen(entry, 'leaving', id),
        })),
      ],
    })
  );

const WhatEnds = ({ persons, plans, team, closesAt }: Props) => (
  <>
    <ul class="govuk-list govuk-list--bullet">
      <li>From now on nobody joins the team, and nothing new starts on this agreement.</li>
      {plans.map((plan) => (
        <li>
          The lead professional of the{' '}
          <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
            family plan opened on {inWords(plan.openedOn)}
          </a>
          , {plan.lead.name}, or a manager writes down what stopping means for the children. Saved, it closes access:
          the plan ends, or goes on without the one who stops. What was written stays.
        </li>
      ))}
      <li>
        <strong>On {when(closesAt)} it closes in any case</strong>, decided or not.
      </li>
      <li>
        Because of the plan, these people then no longer see{' '}
        {persons.length > 1 ? `${persons.map(({ name }) => name).join(', ')}, or the one who stops` : persons[0]?.name}:
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
      <li>If they change their mind before that, record a new agreement and let the plan rest on it.</li>
    </ul>
    <p class="govuk-body">
      A plan that ends so is closed without saying what came of each need. Where the family wants to look back at that,
      the lead professional closes the plan with them first.
    </p>
  </>
);

const NothingEnds = () => (
  <ul class="govuk-list govuk-list--bullet">
    <li>No plan rests on this agreement now, so nobody stops seeing anything.</li>
    <li>A Team Around the Family can start only with a new agreement.</li>
  </ul>
);
