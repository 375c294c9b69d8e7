import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Shown } from '#platform/web/request.ts';
import { type RequestToUs, mayAnswer } from '../request-to-us.ts';
import { WhileOpen } from '../while-open.page.tsx';
import { AnswerBoxes } from './answer-boxes.page.tsx';

type Props = { request: RequestToUs; entry: Entry; shown: Shown };

export const AnswerRequestPage = ({ request, entry, shown }: Props) => (
  <Column caption={request.serviceName} heading={`Answer request ${request.reference}`}>
    <WhileOpen request={request} open={mayAnswer(request)} entry={entry}>
      <Form shown={shown} send="Send the answer" version={request.version} keepsDraft>
        <AnswerBoxes entry={entry} />
      </Form>
    </WhileOpen>
  </Column>
);
