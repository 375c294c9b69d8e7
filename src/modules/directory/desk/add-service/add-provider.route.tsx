import { z } from 'zod';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { form } from '#platform/web/form-route.ts';
import { addProvider } from '../../providers/add-provider.ts';
import { ProviderBoxes } from '../../providers/provider-boxes.page.tsx';
import { providerBoxes, providerSaid } from '../../providers/provider-said.ts';
import { deskPaths } from '../desk.paths.ts';
import { trailTo } from '../kept-service.ts';
import { wantedIn } from './add-service.route.tsx';

/** A provider of which the directory has nothing yet. */
export const addProviderRoute = form({
  path: deskPaths.addProvider,
  needs: 'directory:curate',
  title: 'Add a provider',
  fields: z.object(providerBoxes),
  load: async ({ query }) => wantedIn(query),
  trail: () => trailTo(),
  start: ({ provider }) => ({ name: provider }),
  view: (_, entry, shown) => (
    <Column heading="Add a provider">
      <Form shown={shown} send="Add the provider">
        <ProviderBoxes entry={entry} />
      </Form>
    </Column>
  ),
  async save(asked, typed) {
    const said = providerSaid(typed);
    const added = await addProvider(asked, said);
    return added.allowed ? { allowed: true, value: said.name } : added;
  },
  refusals: { 'there-already': { field: 'name', message: 'The directory has a provider of this name' } },
  done: (provider) => ({
    to: `${deskPaths.add}?${new URLSearchParams({ provider }).toString()}`,
    flash: 'The provider is added. Now name the service.',
  }),
});
