import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField, field } from '#platform/web/form-fields.ts';
import { govukDateInput, govukDetails, govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { deskPaths } from '../../../desk/desk.paths.ts';
import type { KeptService } from '../../../desk/kept-service.ts';
import type { Body } from '../evidence-bodies/bodies.queries.ts';

type Props = { service: KeptService; bodies: readonly Body[]; entry: Entry; shown: Shown };

export const AddEvidencePage = ({ service, bodies, entry, shown }: Props) => (
  <Column caption={service.entry.name} heading="Add a rating">
    <p class="govuk-body">Everybody reads this. Write it as the body that rated it says it, no better and no worse.</p>
    <Form shown={shown} send="Save">
      {govukInput({
        ...field(entry, 'ratedBy'),
        label: { text: 'Which body rated it?', classes: 'govuk-label--s' },
        attributes: { list: 'bodies' },
      })}
      <datalist id="bodies">
        {bodies.map(({ name }) => (
          <option value={name}></option>
        ))}
      </datalist>
      {govukInput({
        ...field(entry, 'level'),
        label: { text: 'How is it rated?', classes: 'govuk-label--s' },
        hint: { text: 'In the body’s own words, like ‘Level 3’.' },
      })}
      {govukDetails({ summaryText: 'How national bodies say it', html: <Bodies bodies={bodies} /> })}
      {govukDateInput({
        ...dateField(entry, 'ratedOn'),
        fieldset: { legend: { text: 'When? (optional)', classes: 'govuk-fieldset__legend--s' } },
      })}
      {govukInput({
        ...field(entry, 'url'),
        label: { text: 'Where it is published (optional)', classes: 'govuk-label--s' },
        hint: { text: 'A web address that begins with https://' },
        spellcheck: false,
      })}
    </Form>
  </Column>
);

const Bodies = ({ bodies }: { bodies: readonly Body[] }) => (
  <>
    <ul class="govuk-list govuk-list--bullet">
      {bodies.map(({ name, levels }) => (
        <li>
          {name}: {levels}
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={deskPaths.evidenceBodies}>
        Change this list
      </a>
      . Another body may be written all the same.
    </p>
  </>
);
