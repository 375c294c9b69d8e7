import { inWords, todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import { PER_PAGE, pageAsked } from '#platform/web/paging.rules.ts';
import { page } from '#platform/web/route.ts';
import type { LeftRequest } from '../request.ts';
import { requestPaths } from '../requests.paths.ts';
import { listLeft } from '../requests.queries.ts';
import { statusInWords } from '../request-words.ts';
import { type AskedRequest, listAsked } from './asked.queries.ts';
import { AskedLink } from './asked-link.page.tsx';

/** All that somebody asked for and that stands. */
export const listAskedRoute = page({
  path: requestPaths.asked,
  needs: 'directory:ask',
  async load({ tx, query }) {
    const number = pageAsked(query);
    const asked = await listAsked(tx, todayInLondon(), { most: PER_PAGE, after: (number - 1) * PER_PAGE });
    const personIds = asked.requests.map(({ personId }) => personId);
    await recordAudit(tx, 'directory.asked-viewed', personIds, { requests: asked.requests.map(({ id }) => id) });
    return { ...asked, number, left: await listLeft(tx) };
  },
  title: 'Support asked for',
  view: ({ requests, total, number, left }) => (
    <>
      <h1 class="govuk-heading-l">Support asked for</h1>
      {total === 0 ? (
        <p class="govuk-body">
          Nothing that you asked for is open. A service is asked from an action of a family plan.
        </p>
      ) : (
        <Asked requests={requests} />
      )}
      <PagesOfList path={requestPaths.asked} page={number} total={total} />
      {left.length > 0 && <Left requests={left} />}
    </>
  ),
});

const Asked = ({ requests }: { requests: readonly AskedRequest[] }) => (
  <Table
    caption="Open requests"
    captionClasses="govuk-visually-hidden"
    head={[{ text: 'Request' }, { text: 'How it stands' }, { text: 'Asked on' }]}
    rows={requests.map((request) => [
      { html: <AskedLink request={request} /> },
      { text: statusInWords(request) },
      { text: inWords(request.sentOn) },
    ])}
  />
);

/** Of those who are on them no more it tells nobody's name. */
const Left = ({ requests }: { requests: readonly LeftRequest[] }) => (
  <>
    <h2 class="govuk-heading-m">From plans that are closed</h2>
    <p class="govuk-body">
      For 12 weeks after a plan is closed, you can say how much the help helped. Where the service does not write down
      here how it went, you can do that too.
    </p>
    <Table
      caption="Requests from plans that are closed"
      captionClasses="govuk-visually-hidden"
      head={[{ text: 'Request' }, { text: 'How it stands' }, { text: 'Asked on' }]}
      rows={requests.map((request) => [
        {
          html: (
            <a class="govuk-link" href={requestPaths.request(request.urlId)}>
              {request.serviceName}, request {request.reference}
            </a>
          ),
        },
        { text: statusInWords(request) },
        { text: inWords(request.sentOn) },
      ])}
    />
  </>
);
