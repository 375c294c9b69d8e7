import { AtRiskQuestion, type Child, type SafeguardingAdvice } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { TeamToRing } from '../help-requests.queries.ts';
import { RingInstead } from '../ring-instead.tsx';

type Props = {
  child: Child;
  advice: SafeguardingAdvice;
  toRing: readonly TeamToRing[] | undefined;
  entry: Entry;
  shown: Shown;
};

export const AskForHelpPage = (props: Props) => (
  <Column caption={props.child.name} heading="Ask for a School Liaison Officer">
    {props.toRing ? <RingInstead teams={props.toRing} /> : <AskForm {...props} />}
  </Column>
);

const AskForm = ({ child, advice, entry, shown }: Props) => (
  <>
    <p class="govuk-body">
      They see {child.name}’s record, and how to reach the parents and carers, from now until the request ends: you need
      not write down what is there. Tell the family that you ask.
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
  </>
);
