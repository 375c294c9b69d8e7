import { inWords } from '#kernel/local-date.ts';
import { when } from '#kernel/when.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInsetText, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { ProviderAsWritten, ProviderBoxes } from '../provider-boxes.page.tsx';
import type { ProviderAsk } from '../providers.queries.ts';

type Props = { ask: ProviderAsk; entry: Entry; shown: Shown };

export const SettleAskPage = ({ ask, entry, shown }: Props) => (
  <Column caption={ask.said.name} heading={ask.now === null ? 'Asks to be listed' : 'Asks to have its entry changed'}>
    <p class="govuk-body">
      Asked on {inWords(ask.askedOn)}
      {ask.reach === ''
        ? '.'
        : ` by ${ask.reach}. Write to them yourself: the address is deleted when you settle this.`}
    </p>
    {ask.now !== null && (
      <>
        <h2 class="govuk-heading-m">As everybody reads it now</h2>
        <ProviderAsWritten said={ask.now} />
      </>
    )}
    {ask.settledAt === null ? (
      <SettleForm ask={ask} entry={entry} shown={shown} />
    ) : (
      <>
        <h2 class="govuk-heading-m">What was asked</h2>
        <ProviderAsWritten said={ask.said} />
        {govukInsetText({
          text: `${ask.accepted ? 'Accepted' : 'Not accepted'} on ${when(ask.settledAt)}. ${ask.settledBecause}`.trim(),
        })}
      </>
    )}
  </Column>
);

const SettleForm = ({ ask, entry, shown }: Props) => (
  <Form shown={shown} send="Settle it" {...(ask.version === null ? {} : { version: ask.version })}>
    <h2 class="govuk-heading-m">What everybody is to read</h2>
    <ProviderBoxes entry={entry} />
    {govukRadios({
      ...choice(entry, 'verdict'),
      fieldset: { legend: { text: 'Do you accept it?', classes: 'govuk-fieldset__legend--m' } },
      items: [
        { value: 'accept', text: 'Yes, as it stands above', checked: isChosen(entry, 'verdict', 'accept') },
        {
          value: 'decline',
          text: 'No',
          checked: isChosen(entry, 'verdict', 'decline'),
          conditional: {
            html: govukTextarea({ ...field(entry, 'because'), label: { text: 'Why not?' }, rows: 3 }),
          },
        },
      ],
    })}
  </Form>
);
