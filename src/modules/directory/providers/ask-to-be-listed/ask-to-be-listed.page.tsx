import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { OtherWay } from '../../trust/report-mistake/other-way.page.tsx';
import { providersPaths } from '../providers.paths.ts';

export const AskToBeListedPage = ({ contact, entry, shown }: { contact: string; entry: Entry; shown: Shown }) => (
  <Column heading="Ask to be listed">
    <p class="govuk-body">
      Does your organisation help children or families here, and the directory does not have it? Tell us. A curator of
      the directory reads it, and gets in touch with you.
    </p>
    <Form shown={shown} send="Send">
      {govukInput({ ...field(entry, 'name'), label: label('Name of the organisation') })}
      {govukTextarea({
        ...field(entry, 'description'),
        label: label('What does it do, for whom, and where?'),
        rows: 5,
      })}
      {govukInput({ ...field(entry, 'website'), label: label('Web address (optional)') })}
      {govukInput({
        ...field(entry, 'reach'),
        label: label('Your e-mail address'),
        hint: {
          text: 'Only those who look after the directory see it, and it is deleted when this is settled, or after 90 days.',
        },
        type: 'email',
        spellcheck: false,
      })}
    </Form>
    <OtherWay contact={contact} otherwise="Ask the council of this area who looks after its directory of services." />
  </Column>
);

const label = (text: string) => ({ text, classes: 'govuk-label--s' });

/** Below what was found. */
export const AskToBeListedLink = () => (
  <p class="govuk-body rooted-screen-only">
    Do you run a service that is not here?{' '}
    <a class="govuk-link" href={providersPaths.askToBeListed}>
      Ask to be listed
    </a>
  </p>
);
