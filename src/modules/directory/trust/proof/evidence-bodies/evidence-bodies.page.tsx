import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { deskPaths } from '../../../desk/desk.paths.ts';
import { PostButton } from '../../../desk/post-button.tsx';
import type { Body } from './bodies.queries.ts';

type Props = { bodies: readonly Body[]; entry: Entry; shown: Shown };

/** What is offered where a rating is written down. */
export const EvidenceBodiesPage = ({ bodies, entry, shown }: Props) => (
  <Column heading="Bodies that rate evidence">
    <p class="govuk-body">
      These are offered where a rating is written down, with how each says it. Another body may be written there all the
      same.
    </p>
    {bodies.map(({ id, name, levels, url }) => (
      <>
        <SummaryList
          rows={[
            {
              key: { text: name },
              value: { text: url === null ? levels : `${levels} (${url})`, classes: 'rooted-breaks' },
            },
          ]}
        />
        <PostButton shown={shown} to={deskPaths.endEvidenceBody} text={`Take out ${name}`} sends={{ ends: id }} />
      </>
    ))}
    <h2 class="govuk-heading-m">Add a body</h2>
    <Form shown={shown} send="Add it">
      {govukInput({ ...field(entry, 'name'), label: { text: 'Its name', classes: 'govuk-label--s' } })}
      {govukInput({
        ...field(entry, 'levels'),
        label: { text: 'How it rates, in its own words', classes: 'govuk-label--s' },
      })}
      {govukInput({
        ...field(entry, 'url'),
        label: { text: 'Its website (optional)', classes: 'govuk-label--s' },
        hint: { text: 'A web address that begins with https://' },
        spellcheck: false,
      })}
    </Form>
  </Column>
);
