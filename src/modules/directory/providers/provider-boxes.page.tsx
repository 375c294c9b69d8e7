import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { ProviderSaid } from './provider-said.ts';

export const ProviderBoxes = ({ entry }: { entry: Entry }) => (
  <>
    {govukInput({ ...field(entry, 'name'), label: { text: 'Name' } })}
    {govukTextarea({ ...field(entry, 'description'), label: { text: 'Who they are' }, rows: 3 })}
    {govukInput({ ...field(entry, 'email'), label: { text: 'E-mail' }, hint: { text: 'Everybody can read it.' } })}
    {govukInput({ ...field(entry, 'website'), label: { text: 'Web address' } })}
  </>
);

/** What everybody reads of a provider, or is to read. */
export const ProviderAsWritten = ({ said }: { said: ProviderSaid }) => (
  <SummaryList
    rows={[
      row('Name', said.name),
      row('Who they are', said.description),
      row('E-mail', said.email ?? ''),
      row('Web address', said.website ?? ''),
    ]}
  />
);

const row = (key: string, value: string) => ({
  key: { text: key },
  value: { html: <div class="rooted-as-written">{value === '' ? 'Not given' : value}</div> },
});
