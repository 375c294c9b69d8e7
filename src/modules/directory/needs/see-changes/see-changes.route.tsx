import { Column } from '#platform/web/column.tsx';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { page } from '#platform/web/route.ts';
import { needsPaths } from '../needs.paths.ts';
import { findNeed } from '../needs.queries.ts';
import { trailToNeeds } from '../trail-to-needs.ts';
import { Changes } from './changes.page.tsx';
import { listChanges } from './changes.queries.ts';

const otherWordsHistoryRoute = page({
  path: needsPaths.otherWordsHistory,
  needs: 'directory:curate',
  title: 'Who changed words that mean other words',
  async load({ tx, query }) {
    const wanted = pageAsked(query);
    return { page: wanted, ...(await listChanges(tx, null, wanted)) };
  },
  trail: () => [...trailToNeeds(), { label: 'Words that mean other words', path: needsPaths.otherWords }],
  view: (loaded) => (
    <Column heading="Who changed words that mean other words">
      <Changes {...loaded} path={needsPaths.otherWordsHistory} />
    </Column>
  ),
});

const needHistoryRoute = page({
  path: needsPaths.history(':term'),
  needs: 'directory:curate',
  title: 'Who changed a need',
  async load({ tx, params, query }) {
    const need = await findNeed(tx, params['term']!);
    const wanted = pageAsked(query);
    return need && { need, page: wanted, ...(await listChanges(tx, need.id, wanted)) };
  },
  trail: ({ need }) => trailToNeeds(need),
  view: ({ need, ...changes }) => (
    <Column caption={need.name} heading="Who changed it and its words">
      <Changes {...changes} path={needsPaths.history(need.id)} />
    </Column>
  ),
});

export const seeChangesRoutes = [otherWordsHistoryRoute, needHistoryRoute];
