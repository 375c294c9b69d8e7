import type { LocalDate } from '#kernel/local-date.ts';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInsetText, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { AvailableQuestion } from '../../desk/say-available/say-available.page.tsx';
import { confirmedInWords, paragraphsOf } from '../../see-service/facts.rules.ts';
import type { PublishedService } from '../../see-service/published-service.ts';
import { Paragraph, ServiceFacts } from '../../see-service/service-facts.page.tsx';

type Props = { service: PublishedService; today: LocalDate; entry: Entry };

/** What everybody reads of a service, and two questions to whoever keeps it. */
export const ConfirmBoxes = ({ service, today, entry }: Props) => (
  <>
    {govukInsetText({
      text: 'This is what everybody reads in the council’s directory. Read it, then answer the two questions below.',
    })}
    <h2 class="govuk-heading-m">
      {service.name}, {service.provider.name}
    </h2>
    <p class="govuk-body">{confirmedInWords(service, today)}.</p>
    {service.entry.status === 'temporarily closed' && <p class="govuk-body">This service is closed for now.</p>}
    {service.entry.alert && <p class="govuk-body rooted-as-written">{service.entry.alert}</p>}
    {paragraphsOf(service.entry.description).slice(0, 1).map(Paragraph)}
    <ServiceFacts service={service} today={today} />
    {govukRadios({
      ...choice(entry, 'right'),
      fieldset: { legend: { text: 'Is all of it right?', classes: 'govuk-fieldset__legend--m' } },
      items: [
        { value: 'yes', text: 'Yes, all of it is right', checked: isChosen(entry, 'right', 'yes') },
        {
          value: 'no',
          text: 'No, something is wrong',
          checked: isChosen(entry, 'right', 'no'),
          conditional: {
            html: govukTextarea({
              ...field(entry, 'wrong'),
              label: { text: 'What is wrong, and what is right?' },
              hint: { text: 'The council’s curator reads it and puts it right.' },
              rows: 4,
            }),
          },
        },
      ],
    })}
    <AvailableQuestion entry={entry} legend="Can it take a child now?" />
  </>
);
