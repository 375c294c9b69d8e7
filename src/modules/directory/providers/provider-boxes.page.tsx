import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { ProviderSaid } from './provider-said.ts';

export const BOX_LABELS = {
  name: 'Name',
  description: 'Who they are',
  email: 'E-mail',
  website: 'Web address',
} as const;

export const ProviderBoxes = ({ entry }: { entry: Entry }) => (
  <>
    {govukInput({ ...field(entry, 'name'), label: { text: BOX_LABELS.name } })}
    {govukTextarea({ ...field(entry, 'description'), label: { text: BOX_LABELS.description }, rows: 3 })}
    {govukInput({
      ...field(entry, 'email'),
      label: { text: BOX_LABELS.email },
      hint: { text: 'Everybody can read it.' },
    })}
    {govukInput({ ...field(entry, 'website'), label: { text: BOX_LABELS.website } })}
  </>
);

/** What everybody reads of a provider, or is to read. */
export const ProviderAsWritten = ({ said }: { said: ProviderSaid }) => (
  <SummaryList
    rows={[
      row(BOX_LABELS.name, said.name),
      row(BOX_LABELS.description, said.description),
      row(BOX_LABELS.email, said.email ?? ''),
      row(BOX_LABELS.website, said.website ?? ''),
    ]}
  />
);

const row = (key: string, value: string) => ({
  key: { text: key },
  value: { html: <div class="rooted-as-written">{value === '' ? 'Not given' : value}</div> },
});
