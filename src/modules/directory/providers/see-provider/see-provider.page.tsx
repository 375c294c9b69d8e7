import { Column } from '#platform/web/column.tsx';
import { govukButton, govukInsetText } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { deskPaths } from '../../desk/desk.paths.ts';
import { ProviderAsWritten } from '../provider-boxes.page.tsx';
import { providersPaths } from '../providers.paths.ts';
import type { KeptProvider } from '../providers.queries.ts';

export const SeeProviderPage = ({ provider, curates }: { provider: KeptProvider; curates: boolean }) => (
  <Column caption="Provider" heading={provider.said.name}>
    {provider.waits !== null && <Waits waits={provider.waits} curates={curates} />}
    <h2 class="govuk-heading-m">As everybody reads it</h2>
    <ProviderAsWritten said={provider.said} />
    {govukButton({
      text: 'Change it',
      href: providersPaths.change(provider.urlId),
      classes: 'govuk-button--secondary',
    })}
    <p class="govuk-body">
      <a class="govuk-link" href={providersPaths.history(provider.urlId)}>
        What it said before
      </a>
    </p>
    <h2 class="govuk-heading-m">How it is kept</h2>
    <SummaryList
      rows={[
        {
          key: { text: 'Whose workers keep its services' },
          value: { text: provider.org ?? 'Nobody of it has an account: curators keep them' },
          ...(curates
            ? {
                actions: {
                  items: [
                    {
                      text: 'Change',
                      href: providersPaths.keepers(provider.urlId),
                      visuallyHiddenText: '(whose workers keep its services)',
                    },
                  ],
                },
              }
            : {}),
        },
        { key: { text: 'What they write' }, value: { text: whatTheyWrite(provider) } },
        {
          key: { text: 'Services' },
          value: { text: String(provider.services) },
          actions: {
            items: [
              {
                text: 'See',
                href: `${deskPaths.desk}?${new URLSearchParams({ name: provider.said.name }).toString()}`,
                visuallyHiddenText: 'its services',
              },
            ],
          },
        },
      ]}
    />
  </Column>
);

const whatTheyWrite = ({ trusted }: KeptProvider): string =>
  trusted ? 'Everybody reads it at once: the provider is trusted' : 'Waits until a curator has read it';

const Waits = ({ waits, curates }: { waits: string; curates: boolean }) =>
  govukInsetText({
    html: curates ? (
      <a class="govuk-link" href={providersPaths.ask(waits)}>
        Its workers ask to have this changed
      </a>
    ) : (
      <>What you asked to have changed waits for a curator.</>
    ),
  });
