import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukDetails, govukInsetText, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Level } from '#modules/frameworks/index.ts';
import type { Shown } from '#platform/web/request.ts';
import { OriginQuestion } from '../origins/origin-question.page.tsx';
import type { Origin } from '../panels.ts';
import type { Plan } from '../plan/plan.ts';
import { plansPaths } from '../plans.paths.ts';
import type { Clocks } from '../reviews/review.rules.ts';

type Props = {
  childName: string;
  agreementPath: string;
  /** Whom the agreement names; undefined where there is none. */
  names: readonly string[] | undefined;
  openPlan: Plan | undefined;
  levels: readonly Level[];
  clocks: Clocks;
  origins: readonly Origin[];
  entry: Entry;
  shown: Shown;
};

export const OpenPlanPage = (props: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Open a Team Around the Family for {props.childName}</h1>
      {props.openPlan ? (
        <AlreadyOpen plan={props.openPlan} />
      ) : props.names ? (
        <Opening {...props} names={props.names} />
      ) : (
        <NotAgreed {...props} />
      )}
    </div>
  </div>
);

const AlreadyOpen = ({ plan }: { plan: Plan }) => (
  <p class="govuk-body">
    There is already a family plan, led by {plan.lead.name}, {plan.lead.orgName}. Everybody works on the same one:{' '}
    <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
      see the plan
    </a>
    .
  </p>
);

const NotAgreed = ({ agreementPath }: Props) => (
  <p class="govuk-body">
    The family has not agreed to work together yet, or does not agree any more. Speak with them, and{' '}
    <a class="govuk-link" href={agreementPath}>
      record their agreement
    </a>{' '}
    first.
  </p>
);

const Opening = ({ names, levels, clocks, origins, entry, shown }: Props & { names: readonly string[] }) => (
  <>
    {govukInsetText({
      text: `The family agreed to work together. The plan is with: ${names.join(', ')}. You will lead it until somebody else accepts.`,
    })}
    <Form shown={shown} send="Open the plan">
      <OriginQuestion entry={entry} origins={origins} />
      {govukRadios({
        ...choice(entry, 'level'),
        fieldset: { legend: { text: 'What level of need is it?', classes: 'govuk-fieldset__legend--s' } },
        items: levels
          .filter(({ level }) => level > 1)
          .map(({ level, name, response }) => ({
            value: String(level),
            text: name,
            hint: { text: response },
            checked: isChosen(entry, 'level', String(level)),
          })),
      })}
      {govukDetails({ summaryText: 'What the levels mean', html: <Descriptors levels={levels} /> })}
      {govukDateInput({
        ...dateField(entry, 'reviewOn'),
        fieldset: { legend: { text: 'When does the team first meet?', classes: 'govuk-fieldset__legend--s' } },
        hint: { text: `Usually within ${clocks.firstMeeting} working days, at most ${clocks.review}.` },
      })}
    </Form>
  </>
);

const Descriptors = ({ levels }: { levels: readonly Level[] }) => (
  <>
    {levels.map(({ name, response, agreement, descriptors }) => (
      <>
        <h2 class="govuk-heading-s">{name}</h2>
        <p class="govuk-body">
          {response} Agreement: {agreement}
        </p>
        {descriptors.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {descriptors.map((descriptor) => (
              <li>{descriptor}</li>
            ))}
          </ul>
        )}
      </>
    ))}
  </>
);
