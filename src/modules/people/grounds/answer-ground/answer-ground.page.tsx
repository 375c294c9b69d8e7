import { when } from '#kernel/when.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukWarningText } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Shown } from '#platform/web/request.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { WaitingGround } from './waiting-grounds.queries.ts';

export const WaitingGroundsPage = ({ grounds }: { grounds: readonly WaitingGround[] }) => (
  <>
    <h1 class="govuk-heading-l">Waiting for your word</h1>
    <p class="govuk-body">
      A family agreed that somebody works with them, and the organisation that wrote it down does not work with all of
      the family. Who does says whether they may see the others.
    </p>
    {grounds.length === 0 ? (
      <p class="govuk-body">Nobody waits.</p>
    ) : (
      <Table
        head={[{ text: 'Whose record' }, { text: 'Who would see it' }, { text: 'Asked' }]}
        rows={grounds.map((ground) => [
          {
            html: (
              <a class="govuk-link" href={peoplePaths.answerGround(ground.id)}>
                {ground.name}
              </a>
            ),
          },
          { text: workerOf(ground) },
          { text: when(ground.askedAt) },
        ])}
      />
    )}
  </>
);

const workerOf = ({ workerName, orgName }: WaitingGround): string =>
  workerName ? `${workerName}, ${orgName}` : orgName;

export const AnswerGroundPage = ({ ground, entry, shown }: { ground: WaitingGround; entry: Entry; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{ground.name}</span>
      <h1 class="govuk-heading-l">May they see this record?</h1>
      <p class="govuk-body">
        {workerOf(ground)} works with the family. {askedBy(ground)}
      </p>
      {ground.hidden &&
        govukWarningText({
          text: `Somebody must not learn where ${ground.name} is. Ask first with whom else ${ground.workerName ?? ground.orgName} works.`,
          iconFallbackText: 'Warning',
        })}
      <Form shown={shown} send="Answer">
        {govukRadios({
          ...choice(entry, 'answer'),
          fieldset: {
            legend: { text: `May they see the record of ${ground.name}?`, classes: 'govuk-fieldset__legend--s' },
          },
          items: [
            { value: 'yes', text: 'Yes', checked: isChosen(entry, 'answer', 'yes') },
            { value: 'no', text: 'No', checked: isChosen(entry, 'answer', 'no') },
          ],
        })}
      </Form>
    </div>
  </div>
);

const askedBy = ({ askedBy: who, askedForName, askedAt }: WaitingGround): string =>
  who
    ? `${who}${askedForName ? `, of the family’s agreement with ${askedForName},` : ''} asked on ${when(askedAt)}.`
    : '';
