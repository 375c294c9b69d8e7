import { type Entry, field } from '#platform/web/form-fields.ts';
import {
  govukButton,
  govukInput,
  govukInsetText,
  govukPasswordInput,
  govukWarningText,
} from '#platform/web/govuk/macros.ts';
import type { Area } from '../area/area.ts';

type SignInPageProps = {
  entry: Entry;
  area: Area | undefined;
  path: string;
  /** The password was right, and the browser came back without its session. */
  notKept: boolean;
  /** The code came too late, or where no password had been given. */
  tooLate: boolean;
};

/** Signing in. It names the area, so that people know they are in the right place, and nothing else. */
export const SignInPage = ({ entry, area, path, notKept, tooLate }: SignInPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Sign in</h1>
      {notKept && govukWarningText({ html: <NotKept />, iconFallbackText: 'Warning' })}
      {tooLate && govukInsetText({ text: 'That took too long, or was begun in another window. Sign in again.' })}
      {area && <p class="govuk-body">Early help for children and families in {area.name}.</p>}
      <form method="post" action={path} novalidate>
        {govukInput({
          ...field(entry, 'userName'),
          label: { text: 'User name' },
          autocomplete: 'username',
          spellcheck: false,
          classes: 'govuk-!-width-two-thirds',
        })}
        {govukPasswordInput({
          ...field(entry, 'password'),
          value: '',
          label: { text: 'Password' },
          autocomplete: 'current-password',
          classes: 'govuk-!-width-two-thirds',
        })}
        {govukButton({ text: 'Sign in', preventDoubleClick: true })}
      </form>
    </div>
  </div>
);

/** Safari alone refuses secure cookies from http://localhost, where RootED is tried out. */
const NotKept = () => (
  <>
    Your user name and password were right, but your browser did not keep you signed in. Allow cookies for this site,
    then sign in again. If the address begins with http://localhost, use Firefox, Chrome or Edge: Safari keeps no
    sign-in there.
  </>
);
