import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { OtherWay } from './other-way.page.tsx';

type Props = { name: string; provider: string; contact: string; entry: Entry; shown: Shown };

export const ReportMistakePage = ({ name, provider, contact, entry, shown }: Props) => (
  <Column caption={`${name}, ${provider}`} heading="Report a mistake">
    <p class="govuk-body">
      Is something here wrong: a number, a day, a cost, an address? Tell us. Do not write about a child or a family. If
      somebody is in danger now, ring 999.
    </p>
    <Form shown={shown} send="Send">
      {govukTextarea({
        ...field(entry, 'words'),
        label: { text: 'What is wrong, and what is right if you know it?', classes: 'govuk-label--s' },
        rows: 5,
      })}
      {govukInput({
        ...field(entry, 'reach'),
        label: { text: 'How can we reach you, if we have a question? (optional)', classes: 'govuk-label--s' },
        hint: {
          text: 'An e-mail address or a phone number. Only those who look after the directory see it, and it is deleted when this is settled, or after 90 days.',
        },
      })}
    </Form>
    <OtherWay contact={contact} otherwise="Tell whoever gives the service: they can have it changed here." />
  </Column>
);

/** On the page of a service. */
export const ReportMistakeLink = ({ service }: { service: string }) => (
  <p class="govuk-body rooted-screen-only">
    <a class="govuk-link" href={directoryPaths.reportMistake(service)}>
      Is something here wrong? Report a mistake
    </a>
  </p>
);
