import { Form } from '#platform/web/form.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Entry } from '#platform/web/form-fields.ts';
import { APP_OR_RECOVERY_CODE, CodeBox } from './code-box.tsx';

type Props = { heading: string; says: string; send: string; warning?: boolean; entry: Entry; shown: Shown };

/** What would weaken the second step asks for it once more: somebody else may be sitting at the screen. */
export const ConfirmByCodePage = ({ heading, says, send, warning = false, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{says}</p>
      <Form shown={shown} send={send} warning={warning}>
        <CodeBox entry={entry} hint={APP_OR_RECOVERY_CODE} />
      </Form>
    </div>
  </div>
);
