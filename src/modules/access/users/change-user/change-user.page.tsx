import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { ChangedMeanwhile } from '../../administration/changed-meanwhile.tsx';
import type { User } from '../user.ts';

type ChangeUserPageProps = { entry: Entry; shown: Shown; user: User };

export const ChangeUserPage = ({ entry, shown, user }: ChangeUserPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Change name or user name</h1>
      <ChangedMeanwhile
        entry={entry}
        now={{ name: user.name, userName: user.userName }}
        labels={{ name: 'Name', userName: 'User name' }}
      />
      <Form shown={shown} send="Save" version={user.version}>
        {govukInput({ ...field(entry, 'name'), label: { text: 'Name' } })}
        {govukInput({ ...field(entry, 'userName'), label: { text: 'User name' }, spellcheck: false })}
      </Form>
    </div>
  </div>
);
