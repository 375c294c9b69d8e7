import { govukWarningText } from '#platform/web/govuk/macros.ts';
import { accessPaths } from '../../access.paths.ts';

export const ShowRecoveryCodesPage = ({ codes }: { codes: readonly string[] }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Your recovery codes</h1>
      {codes.length > 0 ? <Codes codes={codes} /> : <NoMore />}
    </div>
  </div>
);

const Codes = ({ codes }: { codes: readonly string[] }) => (
  <>
    {govukWarningText({ text: 'You see these codes only now.', iconFallbackText: 'Warning' })}
    <p class="govuk-body">
      Each of them signs you in once, instead of a code from your app. Write them down or print this page, and keep them
      where nobody else looks, away from your phone.
    </p>
    <ol class="govuk-list govuk-list--number">
      {codes.map((code) => (
        <li>
          <code class="rooted-secret">{code}</code>
        </li>
      ))}
    </ol>
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.home}>
        I have kept them: go on
      </a>
    </p>
  </>
);

const NoMore = () => (
  <>
    <p class="govuk-body">They were shown when they were made, and cannot be shown again.</p>
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.newRecoveryCodes}>
        Make new recovery codes
      </a>
    </p>
  </>
);
