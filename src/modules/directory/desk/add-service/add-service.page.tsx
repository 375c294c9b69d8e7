import { Column } from '#platform/web/column.tsx';
import { govukButton, govukInput } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { deskPaths } from '../desk.paths.ts';
import type { Alike, Provider, Wanted } from './alike.queries.ts';

type Props = {
  wanted: Wanted;
  curates: boolean;
  /** Undefined where no name was asked for yet. */
  found: { alike: readonly Alike[]; providers: readonly Provider[]; hasMore: boolean } | undefined;
};

/** Is it there already? And if it is another one: whose is it? */
export const AddServicePage = ({ wanted, curates, found }: Props) => (
  <Column heading="Add a service">
    <p class="govuk-body">First see whether the directory has it already.</p>
    <form method="get" action={deskPaths.add} novalidate>
      {box('name', 'Name of the service', wanted.name)}
      {box('provider', curates ? 'Who runs it' : 'Who runs it, if you keep several', wanted.provider)}
      {box('postcode', 'Postcode, if it is at a place', wanted.postcode, 'govuk-input--width-10')}
      {govukButton({ text: 'See what there is' })}
    </form>
    {found && <Found found={found} wanted={wanted} curates={curates} />}
  </Column>
);

const box = (name: keyof Wanted, text: string, value: string, classes = '') =>
  govukInput({ id: name, name, value, classes, label: { text, classes: 'govuk-label--s' } });

const Found = ({
  found: { alike, providers, hasMore },
  wanted,
  curates,
}: Props & { found: NonNullable<Props['found']> }) => (
  <>
    <h2 class="govuk-heading-m">What may be the same</h2>
    {alike.length === 0 ? (
      <p class="govuk-body">The directory has nothing that looks the same.</p>
    ) : (
      <Table
        firstCellIsHeader
        head={[{ text: 'Service' }, { text: 'Provider' }, { text: 'In the directory' }]}
        rows={alike.map(({ name, provider, path, isPublic }) => [
          {
            html: (
              <a class="govuk-link" href={path}>
                {name}
              </a>
            ),
          },
          { text: provider },
          { text: isPublic ? 'Public' : 'Not public' },
        ])}
      />
    )}
    <h2 class="govuk-heading-m">{alike.length === 0 ? 'Whose is it?' : 'It is another one: whose is it?'}</h2>
    {providers.length === 0 && <p class="govuk-body">There is no provider of this name.</p>}
    {hasMore && <p class="govuk-body">There are more: say above who gives it, and look again.</p>}
    <ul class="govuk-list govuk-list--bullet">
      {providers.map((provider) => (
        <li>
          <a class="govuk-link" href={`${deskPaths.write(provider.urlId)}?${startOf(wanted)}`}>
            It is given by {provider.name}
          </a>
        </li>
      ))}
      {curates && (
        <li>
          <a class="govuk-link" href={`${deskPaths.addProvider}?${new URLSearchParams({ ...wanted }).toString()}`}>
            By a provider that is not in the directory yet
          </a>
        </li>
      )}
    </ul>
  </>
);

const startOf = ({ name, postcode }: Wanted): string => new URLSearchParams({ name, postcode }).toString();
