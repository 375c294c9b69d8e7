import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { Column } from '#platform/web/column.tsx';
import { optionalEmail, optionalText, text } from '#platform/web/fields.ts';
import { Form } from '#platform/web/form.tsx';
import { field } from '#platform/web/form-fields.ts';
import { form } from '#platform/web/form-route.ts';
import { govukInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Doing } from '#platform/web/request.ts';
import { organisationEntry } from '../../entry/entry.ts';
import { writeProviders } from '../../entry/write-entries.ts';
import { deskPaths } from '../desk.paths.ts';
import { trailTo } from '../kept-service.ts';
import { wantedIn } from './add-service.route.tsx';

const fields = z.object({
  name: text('Enter the name of the provider', 200),
  description: text('Say in a sentence who they are', 2_000),
  email: optionalEmail(),
  website: optionalText(500).refine(
    (typed) => typed === '' || /^https?:\/\/[^\s]+\.[^\s]+$/i.test(typed),
    'Enter a web address that begins with https://',
  ),
});

async function addProvider(
  doing: Doing,
  { email, website, ...said }: z.infer<typeof fields>,
): Promise<Ruling<string, 'there-already'>> {
  const there = await sql`
    select 1 from directory.provider p where lower(p.entry ->> 'name') = lower(${said.name})`.execute(doing.tx);
  if (there.rows.length > 0) return refuse('there-already');
  const entry = { id: newId(), ...said, ...(email ? { email } : {}), ...(website ? { website } : {}) };
  await writeProviders(doing, [organisationEntry.parse(entry)]);
  return allow(entry.name);
}

/** A provider of which the directory has nothing yet. */
export const addProviderRoute = form({
  path: deskPaths.addProvider,
  needs: 'directory:curate',
  title: 'Add a provider',
  fields,
  load: async ({ query }) => wantedIn(query),
  trail: () => trailTo(),
  start: ({ provider }) => ({ name: provider }),
  view: (_, entry, shown) => (
    <Column heading="Add a provider">
      <Form shown={shown} send="Add the provider">
        {govukInput({ ...field(entry, 'name'), label: { text: 'Name' } })}
        {govukTextarea({ ...field(entry, 'description'), label: { text: 'Who they are' }, rows: 3 })}
        {govukInput({ ...field(entry, 'email'), label: { text: 'E-mail' } })}
        {govukInput({ ...field(entry, 'website'), label: { text: 'Web address' } })}
      </Form>
    </Column>
  ),
  save: (asked, typed) => addProvider(asked, typed),
  refusals: { 'there-already': { field: 'name', message: 'The directory has a provider of this name' } },
  done: (provider) => ({
    to: `${deskPaths.add}?${new URLSearchParams({ provider }).toString()}`,
    flash: 'The provider is added. Now name the service.',
  }),
});
