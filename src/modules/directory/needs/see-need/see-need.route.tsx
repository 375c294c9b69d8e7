import { sql } from 'kysely';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { action, page } from '#platform/web/route.ts';
import { trailToNeeds } from '../trail-to-needs.ts';
import { needsPaths } from '../needs.paths.ts';
import { findNeed, listWords } from '../needs.queries.ts';
import { SeeNeedPage } from './see-need.page.tsx';

const seeNeed = page({
  path: needsPaths.need(':term'),
  needs: 'directory:curate',
  title: 'A need',
  async load({ tx, params, query }) {
    const need = await findNeed(tx, params['term']!);
    const wanted = pageAsked(query);
    return need && { need, page: wanted, words: await listWords(tx, need.id, wanted) };
  },
  trail: () => trailToNeeds(),
  view: (loaded, shown) => <SeeNeedPage {...loaded} shown={shown} />,
});

/** A word alone changes nothing that is shown: services are found by it no more, from now on. */
const removeWord = action({
  path: needsPaths.removeWord(':term'),
  needs: 'directory:curate',
  async perform({ tx, params }, { typed }) {
    const word = typed['word'];
    const need = await findNeed(tx, params['term']!);
    if (!need || typeof word !== 'string') return undefined;
    const { rows } = await sql<{ said: string }>`
      delete from directory.synonym where term_id = ${need.id}::uuid and said = ${word} returning said`.execute(tx);
    const removed = rows.map(({ said }) => said);
    await recordAudit(tx, 'directory.words-changed', [], { need: need.id, removed });
    return { to: needsPaths.need(need.id), flash: 'The words are taken out.' };
  },
});

export const seeNeedRoutes = [seeNeed, removeWord];
