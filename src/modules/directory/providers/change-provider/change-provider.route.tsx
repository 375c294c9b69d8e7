import { z } from 'zod';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { form } from '#platform/web/form-route.ts';
import { ProviderBoxes } from '../provider-boxes.page.tsx';
import { providerBoxes, providerSaid, providerTyped } from '../provider-said.ts';
import { providersPaths } from '../providers.paths.ts';
import { findKeptProvider } from '../providers.queries.ts';
import { trailToProvider } from '../see-provider/see-provider.route.tsx';
import { writeProvider } from './write-provider.ts';

/** What became of what was written. */
export const CAME = {
  written: 'Saved. Everybody can read it.',
  waits: 'Sent. A curator of the directory reads it before everybody can.',
};

/** What everybody reads of a provider, in the words of its own workers or of a curator. */
export const changeProviderRoute = form({
  path: providersPaths.change(':provider'),
  needs: 'directory:keep',
  title: 'Change what is said of the provider',
  fields: z.object(providerBoxes),
  load: ({ tx, params }) => findKeptProvider(tx, params['provider']),
  trail: (provider) => trailToProvider(provider),
  start: ({ said }) => providerTyped(said),
  view: ({ said, version }, entry, shown) => (
    <Column caption={said.name} heading="Change what is said of the provider">
      <Form shown={shown} send="Save" version={version}>
        <ProviderBoxes entry={entry} />
      </Form>
    </Column>
  ),
  save: ({ tx }, typed, { id }, { version }) => writeProvider(tx, id, providerSaid(typed), version),
  refusals: {
    'changed-meanwhile': { message: 'It changed while you were writing. Look again, and save once more' },
  },
  done: (came, { urlId }) => ({ to: providersPaths.provider(urlId), flash: CAME[came] }),
});
