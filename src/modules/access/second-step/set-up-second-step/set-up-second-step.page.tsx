import { Form } from '#platform/web/form.tsx';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Entry } from '#platform/web/form-fields.ts';
import { CodeBox } from '../code-box.tsx';
import type { SecondStep } from '../second-step.queries.ts';
import { addressForApp, secretInWords } from '../totp.ts';
import { QrCode } from './qr-code.tsx';

type Props = { own: SecondStep; secret: Buffer; entry: Entry; shown: Shown };

export const SetUpSecondStepPage = ({ own, secret, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">A second step for signing in</h1>
      {own.needed && govukInsetText({ text: 'What you do in RootED asks for it: set it up to go on.' })}
      <p class="govuk-body">
        Beside your password, RootED asks for a code from your phone each time you sign in. Whoever finds out your
        password cannot sign in with it alone.
      </p>
      <h2 class="govuk-heading-m">1. Have an authenticator app</h2>
      <p class="govuk-body">
        Any will do: Microsoft Authenticator, Google Authenticator, or a password manager. Your council may say which.
      </p>
      <h2 class="govuk-heading-m">2. Add RootED to it</h2>
      <p class="govuk-body">Scan this with the app:</p>
      <p class="govuk-body">
        <QrCode text={addressForApp(secret, own.userName)} label="QR code with the key for your authenticator app" />
      </p>
      <p class="govuk-body">
        Or type this key into it: <code class="rooted-secret">{secretInWords(secret)}</code>
      </p>
      <h2 class="govuk-heading-m">3. Show that it works</h2>
      <Form shown={shown} send="Turn on the second step">
        <CodeBox entry={entry} hint="The six digits that the app shows for RootED now" />
      </Form>
    </div>
  </div>
);
