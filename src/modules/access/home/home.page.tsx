import type { Markup } from '#platform/web/answer.ts';
import { accessPaths } from '../access.paths.ts';

/** What needs me today. */
export const HomePage = ({ userName, panels }: { userName: string; panels: readonly Markup[] }) => (
  <>
    <h1 class="govuk-heading-l">Hello, {userName}</h1>
    {panels.length > 0 ? panels : <p class="govuk-body">Nothing needs you today.</p>}
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.account}>
        Your account
      </a>
      : password, second step, where you are signed in, how RootED tells you.
    </p>
  </>
);
