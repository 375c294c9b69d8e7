import { sql } from 'kysely';
import { form } from '#platform/web/form-route.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { deskPaths } from '../desk.paths.ts';
import { type KeptService, findKeptService, trailTo } from '../kept-service.ts';
import { availableInWords } from './available-words.ts';
import { SayAvailablePage } from './say-available.page.tsx';
import { availableFields, sayAvailable } from './say-available.ts';

const TITLE = 'Can it take somebody now?';
const SAID = 'Saved. Everyone can see it, with today’s date.';
const NOT_YOURS = { 'not-yours-to-say': { message: 'You cannot say this of this service' } };

/** Whoever keeps it says so of their service. */
export const sayAvailableRoute = form({
  path: deskPaths.available(':entry'),
  needs: 'directory:keep',
  title: TITLE,
  fields: availableFields,
  load: ({ tx, params }) => findKeptService(tx, params['entry']),
  trail: (service) => trailTo(service),
  view: (service, entry, shown) => (
    <SayAvailablePage
      name={service.entry.name}
      provider={service.provider}
      says={availableInWords(service)}
      rang={false}
      entry={entry}
      shown={shown}
    />
  ),
  save: ({ tx }, typed, { id }) => sayAvailable(tx, id, typed),
  refusals: NOT_YOURS,
  done: (_, { urlId }) => ({ to: deskPaths.service(urlId), flash: SAID }),
});

type Rung = Pick<KeptService, 'id' | 'urlId' | 'provider' | 'state' | 'weeks' | 'saidBy' | 'saidOn'> & { name: string };

/** A practitioner rang, and saves the next one the call. */
export const rangRoute = form({
  path: deskPaths.rang(':service'),
  needs: 'directory:ask',
  title: TITLE,
  fields: availableFields,
  async load({ tx, params }) {
    const { rows } = await sql<Rung>`
      select service_id as id, url_id as "urlId", name, provider_name as provider, state, weeks,
             state_said_by as "saidBy", state_said_on as "saidOn"
        from directory.published where url_id = ${params['service'] ?? ''}`.execute(tx);
    return rows[0];
  },
  view: (service, entry, shown) => (
    <SayAvailablePage {...service} says={availableInWords(service)} rang entry={entry} shown={shown} />
  ),
  save: ({ tx }, typed, { id }) => sayAvailable(tx, id, typed),
  refusals: NOT_YOURS,
  done: (_, { urlId }) => ({ to: directoryPaths.service(urlId), flash: SAID }),
});
