import { govukButton, govukInsetText } from '#platform/web/govuk/macros.ts';
import type { Entry } from '#platform/web/form-fields.ts';
import { accessPaths } from '../../access.paths.ts';
import { APP_OR_RECOVERY_CODE, CodeBox } from '../code-box.tsx';

type EnterCodePageProps = {
  entry: Entry;
  path: string;
  /** Who signs in, in the demonstration: there the server's command line tells the code. */
  demonstrationUser: string | undefined;
};

/** The second step of signing in. Until it is done nothing else is open but to give up. */
export const EnterCodePage = ({ entry, path, demonstrationUser }: EnterCodePageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Enter your code</h1>
      {demonstrationUser &&
        govukInsetText({
          html: (
            <>
              In the demonstration, this command prints the code: <code>./rooted user code {demonstrationUser}</code>
            </>
          ),
        })}
      <form method="post" action={path} novalidate>
        <CodeBox entry={entry} hint={APP_OR_RECOVERY_CODE} />
        {govukButton({ text: 'Go on', preventDoubleClick: true })}
      </form>
      <p class="govuk-body">
        Without your phone and your recovery codes, ask an administrator to reset your second step. They will make sure
        that it is you.
      </p>
      <form method="post" action={accessPaths.signOut}>
        {govukButton({ text: 'Sign out', classes: 'govuk-button--secondary' })}
      </form>
    </div>
  </div>
);
