import { z } from 'zod';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { findKeptService, findKeptServiceWithId, trailTo } from '../../desk/kept-service.ts';
import { idsIn, severalFields } from '../../desk/settle-several.page.tsx';
import { findMistake, listWaitingMistakes } from '../mistake.ts';
import { settleMistakes } from './settle-mistakes.ts';
import { SettleMistakePage, SettleMistakesPage } from './settle-mistake.page.tsx';

const MISSING = 'Say what was done';
const fields = z.object({ because: text(MISSING, 2_000) });
const ALREADY = { 'settled-already': { message: 'Somebody has settled it meanwhile' } } as const;

/** A curator reads what somebody said is wrong, puts it right, and says so. */
export const settleMistakeRoute = form({
  path: deskPaths.mistake(':mistake'),
  needs: 'directory:curate',
  title: 'A mistake that was reported',
  fields,
  async load({ tx, params }) {
    const mistake = await findMistake(tx, params['mistake']);
    const service = mistake && (await findKeptServiceWithId(tx, mistake.serviceId));
    return mistake && service && { mistake, service };
  },
  trail: ({ service }) => trailTo(service),
  view: (loaded, entry, shown) => <SettleMistakePage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { because }, { mistake }) => settleMistakes(asked, mistake.serviceId, [mistake.urlId], because),
  refusals: ALREADY,
  done: (_, { service }) => ({ to: deskPaths.service(service.urlId), flash: 'It is settled.' }),
});

/** All that was said of a service, at once: with one word for those that are ticked. */
export const settleMistakesRoute = form({
  path: deskPaths.mistakes(':entry'),
  needs: 'directory:curate',
  title: 'Mistakes that were reported',
  fields: severalFields(MISSING),
  async load({ tx, params, query }) {
    const service = await findKeptService(tx, params['entry']);
    const page = pageAsked(query);
    return service && { service, page, ...(await listWaitingMistakes(tx, service.id, page)) };
  },
  trail: ({ service }) => trailTo(service),
  view: (loaded, entry, shown) => <SettleMistakesPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { chosen, because }, { service }) => settleMistakes(asked, service.id, idsIn(chosen), because),
  refusals: ALREADY,
  done: (count, { service }) => ({
    to: deskPaths.service(service.urlId),
    flash: count === 1 ? 'It is settled.' : `${count} are settled.`,
  }),
});
