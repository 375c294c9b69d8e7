import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { RequestInHand } from './find-request-in-hand.ts';

type Props = RequestInHand & { entry: Entry; shown: Shown };

export const AdvisePage = ({ child, request, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{child.name}: your advice</h1>
      <p class="govuk-body">
        {request.schoolName} asks: {request.whatFor}
      </p>
      <Form shown={shown} send="Send the advice" version={request.version} keepsDraft>
        {govukTextarea({
          ...field(entry, 'said'),
          label: { text: 'What do you advise?', classes: 'govuk-label--s' },
          hint: { text: 'The school sees it at once. Write so that the child could read it.' },
          rows: 6,
        })}
      </Form>
    </div>
  </div>
);

export const EndPage = ({ child, request, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{child.name}: end the request</h1>
      <p class="govuk-body">
        {request.isMine
          ? `From then on you do not see ${child.name}’s record any more, unless you work with the family in a plan.`
          : `From then on ${request.officerName} does not see ${child.name}’s record any more, unless they work with the family in a plan.`}
      </p>
      <Form shown={shown} send="End the request" version={request.version} warning>
        {govukTextarea({
          ...field(entry, 'said'),
          label: { text: 'What came of it?', classes: 'govuk-label--s' },
          rows: 4,
        })}
      </Form>
    </div>
  </div>
);
