import type { Child } from 'hono/jsx';
import type { Markup } from '#platform/web/answer.ts';
import type { Entry } from '#platform/web/form-fields.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import type { SentRequest } from './request.ts';
import { statusInWords } from './request-words.ts';

type Props = { request: SentRequest; open: boolean; above: Markup; entry: Entry; children: Child };

/** A form of a request, while it stands as the form needs it. Where somebody was quicker, what was written still stands there. */
export const WhileItStands = ({ request, open, above, entry, children }: Props) => (
  <>
    {!open && govukInsetText({ text: `That cannot be done now. How the request stands: ${statusInWords(request)}.` })}
    <p class="govuk-body">{above}</p>
    {(open || Object.keys(entry.errors).length > 0) && children}
  </>
);
