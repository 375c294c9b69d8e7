import { AtRiskQuestion, type Child, type SafeguardingAdvice } from '#modules/people/index.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';

type Props = { child: Child; advice: SafeguardingAdvice; entry: Entry; shown: Shown };

export const AskForHelpPage = ({ child, advice, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">Ask for a School Liaison Officer</h1>
      <p class="govuk-body">
        They see {child.name}’s record, and how to reach the parents and carers, from now until the request ends: you
        need not write down what is there. Tell the family that you ask.
      </p>
      <Form shown={shown} send="Ask" keepsDraft>
        {govukTextarea({
          ...field(entry, 'whatFor'),
          label: { text: 'What would you like help with?', classes: 'govuk-label--s' },
          hint: { text: 'In a sentence or two.' },
          rows: 3,
        })}
        <AtRiskQuestion entry={entry} advice={advice} />
      </Form>
    </div>
  </div>
);
