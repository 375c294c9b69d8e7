import type { Child } from 'hono/jsx';
import type { Entry } from '#platform/web/form-fields.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { statusInWords } from '../request-words.ts';
import { requestPaths } from '../requests.paths.ts';
import type { RequestInHand } from './request-in-hand.ts';

type Props = RequestInHand & { open: boolean; entry: Entry; children: Child };

/** A form of a request, while it stands as the form needs it. Where somebody was quicker, what was written still stands there. */
export const WhileItStands = ({ request, person, open, entry, children }: Props) => (
  <>
    {!open && govukInsetText({ text: `That cannot be done now. How the request stands: ${statusInWords(request)}.` })}
    <p class="govuk-body">
      <a class="govuk-link" href={requestPaths.request(request.urlId)}>
        The request for {person.name}
      </a>
    </p>
    {(open || Object.keys(entry.errors).length > 0) && children}
  </>
);
