import { inWords, todayInLondon } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { requestPaths } from '../requests.paths.ts';
import { listLeft } from '../requests.queries.ts';
import { goesOnByTelephone } from '../see-request/request-in-hand.ts';
import { statusInWords } from '../request-words.ts';
import { type AskedRequest, listAsked } from './asked.queries.ts';
import { AskedLink } from './asked-link.page.tsx';

/** As many as a home page takes. */
const MOST = 5;

/** What somebody asked services for: what waits for them first. */
export const askedHomePanel: HomePanel = {
  name: 'directory.asked',
  needs: 'directory:ask',
  order: 18,
  async load({ tx }) {
    const { requests, total } = await listAsked(tx, todayInLondon(), { most: MOST });
    const left = (await listLeft(tx)).filter(goesOnByTelephone);
    if (requests.length + left.length === 0) return undefined;
    await recordAudit(
      tx,
      'directory.asked-viewed',
      requests.map(({ personId }) => personId),
      { requests: requests.map(({ id }) => id) },
    );
    return (
      <section aria-labelledby="support-asked">
        <h2 class="govuk-heading-m" id="support-asked">
          Support asked for
        </h2>
        {requests.length > 0 && (
          <ul class="govuk-list">
            {requests.map((request) => (
              <li>
                <AskedLink request={request} />: {howItWaits(request)}
              </li>
            ))}
          </ul>
        )}
        {left.length > 0 && (
          <p class="govuk-body">
            <a class="govuk-link" href={requestPaths.asked}>
              How help from closed plans went: {left.length} to write down
            </a>
          </p>
        )}
        {total > requests.length && (
          <p class="govuk-body">
            <a class="govuk-link" href={requestPaths.asked}>
              All {total} requests
            </a>
          </p>
        )}
      </section>
    );
  },
};

function howItWaits(request: AskedRequest): string {
  if (request.waits === 'reply') return 'they have a question: reply';
  if (request.waits === 'ask-again') return `no answer since ${inWords(request.sentOn)}: ask what became of it`;
  return statusInWords(request);
}
