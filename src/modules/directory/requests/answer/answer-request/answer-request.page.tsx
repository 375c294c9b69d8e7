import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Shown } from '#platform/web/request.ts';
import { type RequestToUs, mayAnswer } from '../request-to-us.ts';
import { WhileItStands } from '../../while-it-stands.page.tsx';
import { AboveAnswer } from '../above-answer.page.tsx';
import { AnswerBoxes } from './answer-boxes.page.tsx';

type Props = { request: RequestToUs; entry: Entry; shown: Shown };

export const AnswerRequestPage = ({ request, entry, shown }: Props) => (
  <Column caption={request.serviceName} heading={`Answer request ${request.reference}`}>
    <WhileItStands request={request} open={mayAnswer(request)} above={<AboveAnswer request={request} />} entry={entry}>
      <Form shown={shown} send="Send the answer" version={request.version} keepsDraft>
        <AnswerBoxes entry={entry} />
      </Form>
    </WhileItStands>
  </Column>
);
