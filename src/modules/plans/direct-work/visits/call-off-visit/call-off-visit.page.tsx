import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { HOW_LABELS } from '../../work-words.ts';
import type { PlannedVisit } from '../visits.queries.ts';

type Props = { visit: PlannedVisit; entry: Entry; shown: Shown };

export const CallOffVisitPage = ({ visit, entry, shown }: Props) => (
  <Column caption={visit.child.name} heading="Call it off">
    <p class="govuk-body">
      {HOW_LABELS[visit.how]}, {inWords(visit.plannedOn)}
      {visit.atTime === null ? '' : ` at ${visit.atTime}`}: {visit.whatFor}
    </p>
    <Form shown={shown} send="Call it off">
      {govukInput({ ...field(entry, 'why'), label: { text: 'Why?', classes: 'govuk-label--s' } })}
    </Form>
  </Column>
);
