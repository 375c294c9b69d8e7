import { z } from 'zod';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { providerBoxes, providerSaid, providerTyped } from '../provider-said.ts';
import { providersPaths } from '../providers.paths.ts';
import { findProviderAsk } from '../providers.queries.ts';
import { SettleAskPage } from './settle-ask.page.tsx';
import { settleAsk } from './settle-ask.ts';

const fields = z
  .object({
    ...providerBoxes,
    verdict: oneOf(['accept', 'decline'], 'Say whether you accept it'),
    because: optionalText(2_000),
  })
  .refine(({ verdict, because }) => verdict === 'accept' || because !== '', {
    path: ['because'],
    message: 'Say why not',
  });

/** A curator reads what a provider asks, and accepts it as they put it, or says why not. */
export const settleAskRoute = form({
  path: providersPaths.ask(':providerAsk'),
  needs: 'directory:curate',
  title: 'What a provider asks',
  fields,
  load: ({ tx, params }) => findProviderAsk(tx, params['providerAsk']),
  trail: () => [{ label: 'What providers ask', path: providersPaths.asks }],
  start: ({ said }) => providerTyped(said),
  view: (ask, entry, shown) => <SettleAskPage ask={ask} entry={entry} shown={shown} />,
  save: (asked, { verdict, because, ...boxes }, ask, { version }) =>
    settleAsk(asked, ask, { accepted: verdict === 'accept', because, said: providerSaid(boxes), version }),
  refusals: {
    'settled-already': { message: 'Somebody has settled it meanwhile' },
    'there-already': { field: 'name', message: 'The directory has a provider of this name' },
    'changed-meanwhile': { message: 'The entry changed meanwhile. Look how it stands now, and settle it once more' },
  },
  done: (provider) =>
    provider === undefined
      ? { to: providersPaths.asks, flash: 'It is settled.' }
      : { to: providersPaths.provider(provider), flash: 'It is settled.' },
});
