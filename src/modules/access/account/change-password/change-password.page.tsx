import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInsetText, govukPasswordInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SHORTEST_PASSWORD } from './password.rules.ts';

type ChangePasswordPageProps = { entry: Entry; shown: Shown; userName: string; first: boolean };

/** One box for the new password and not two: it can be shown, and a password manager fills in one. */
export const ChangePasswordPage = ({ entry, shown, userName, first }: ChangePasswordPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{first ? 'Choose a password of your own' : 'Change your password'}</h1>
      {first &&
        govukInsetText({
          text: 'The password you were given is for the first time only. Choose one that nobody else knows.',
        })}
      <p class="govuk-body">
        Three words that have nothing to do with each other make a password that is long, and easy to remember. Do not
        use one that you use elsewhere.
      </p>
      <Form shown={shown} send={first ? 'Use this password' : 'Change your password'}>
        {/* For password managers: whose password it is. */}
        <input type="hidden" name="userName" value={userName} autocomplete="username" />
        {govukPasswordInput({
          ...field(entry, 'current'),
          value: '',
          label: { text: first ? 'The password you were given' : 'Your password now' },
          autocomplete: 'current-password',
          classes: 'govuk-!-width-two-thirds',
        })}
        {govukPasswordInput({
          ...field(entry, 'chosen'),
          value: '',
          label: { text: 'New password' },
          hint: { text: `At least ${SHORTEST_PASSWORD} characters. Any will do, spaces too. Not your user name.` },
          autocomplete: 'new-password',
          classes: 'govuk-!-width-two-thirds',
        })}
      </Form>
    </div>
  </div>
);
