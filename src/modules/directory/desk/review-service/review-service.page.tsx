import { when } from '#kernel/when.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInsetText, govukRadios, govukTextarea, govukWarningText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { KeptService } from '../kept-service.ts';
import type { Difference } from '../write-service/service-words.ts';
import { Differences } from './differences.page.tsx';
import type { Version } from './versions.queries.ts';

type Props = {
  service: KeptService;
  version: Version;
  /** Whose kept place it may tell of. */
  nearKept: { readonly name: string; readonly isItself: boolean } | undefined;
  differences: readonly Difference[];
  parts: readonly Difference[];
  entry: Entry;
  shown: Shown;
};

export const ReviewServicePage = ({ service, version, nearKept, differences, parts, entry, shown }: Props) => (
  <Column caption={service.provider} heading={`Review ${service.entry.name}`}>
    <p class="govuk-body">
      Version {version.number}, written for {version.writtenFor ?? 'an organisation'} on {when(version.writtenAt)}:{' '}
      {version.because}
    </p>
    {nearKept !== undefined &&
      govukWarningText({
        iconFallbackText: 'Warning',
        text: nearKept.isItself
          ? 'Its place must not be found, and its own words name the postcode or the address. Publish it only if you are sure that it tells nobody where that is.'
          : `This may be a place that must not be found: it names the postcode or the address that is kept from everybody with ${nearKept.name}, or a point close to it. Publish it only if you are sure that it tells nobody where that is. If it is the same place, do not publish it, and take it out or keep its place too.`,
      })}
    {service.published === null &&
      govukInsetText({ text: 'Nobody reads anything of this service now: it is new, or was taken out.' })}
    <Differences heads={['Everybody reads', 'It would say']} differences={differences} parts={parts} />
    <Form shown={shown} send="Save the review" version={version.number}>
      {govukRadios({
        ...choice(entry, 'verdict'),
        fieldset: { legend: { text: 'What do you decide?', classes: 'govuk-fieldset__legend--m' } },
        items: [
          { value: 'publish', text: 'Publish it', checked: isChosen(entry, 'verdict', 'publish') },
          {
            value: 'refuse',
            text: 'Do not publish it',
            checked: isChosen(entry, 'verdict', 'refuse'),
            conditional: {
              html: govukTextarea({
                ...field(entry, 'because'),
                label: { text: 'Why not? Whoever wrote it reads this.' },
                rows: 3,
              }),
            },
          },
        ],
      })}
    </Form>
  </Column>
);
