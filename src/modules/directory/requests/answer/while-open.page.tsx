import type { Child } from 'hono/jsx';
import type { Entry } from '#platform/web/form-fields.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { statusInWords } from '../request-words.ts';
import { requestPaths } from '../requests.paths.ts';
import type { RequestToUs } from './request-to-us.ts';

type Props = { request: RequestToUs; open: boolean; entry: Entry; children: Child };

/** A form, while the request is open to it. Where a colleague or who asks was quicker, what was written still stands there. */
export const WhileOpen = ({ request, open, entry, children }: Props) => (
  <>
    {open ? (
      <p class="govuk-body">
        {request.asker}, {request.askerOrg}, asks.{' '}
        <a class="govuk-link" href={requestPaths.sentRequest(request.sentUrlId)}>
          Read the request
        </a>
      </p>
    ) : (
      govukInsetText({ text: `Nothing can be sent here now. How the request stands: ${statusInWords(request)}.` })
    )}
    {(open || Object.keys(entry.errors).length > 0) && children}
  </>
);
