import { inWords } from '#kernel/local-date.ts';
import type { HomePanel } from '#modules/access/index.ts';
import { requestPaths } from '../requests.paths.ts';
import { countWaitingRequests } from './list-requests.queries.ts';

/** For who answers for a service: how many requests wait for them, and since when. */
export const requestsHomePanel: HomePanel = {
  name: 'directory.requests',
  needs: 'directory:answer',
  order: 10,
  async load({ tx }) {
    const { waiting, since } = await countWaitingRequests(tx);
    return (
      <section>
        <h2 class="govuk-heading-m">Requests to your services</h2>
        <p class="govuk-body">
          {since === null ? (
            'Nothing waits for your answer. '
          ) : (
            <>
              {waiting === 1 ? 'One request waits' : `${waiting} requests wait`} for your answer,{' '}
              {waiting === 1 ? 'since' : 'the first since'} {inWords(since)}.{' '}
            </>
          )}
          <a class="govuk-link" href={requestPaths.requests}>
            See all requests
          </a>
        </p>
      </section>
    );
  },
};
