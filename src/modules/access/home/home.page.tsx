import type { Markup } from '#platform/web/route.ts';
import { accessPaths } from '../access.paths.ts';

type HomePageProps = { userName: string; panels: readonly Markup[]; worksForSeveral: boolean };

/** What needs me today. */
export const HomePage = ({ userName, panels, worksForSeveral }: HomePageProps) => (
  <>
    <h1 class="govuk-heading-l">Hello, {userName}</h1>
    {panels.length > 0 ? panels : <p class="govuk-body">Nothing needs you today.</p>}
    <h2 class="govuk-heading-s">Your account</h2>
    <ul class="govuk-list">
      {worksForSeveral && (
        <li>
          <a class="govuk-link" href={accessPaths.actFor}>
            Work for another organisation
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={accessPaths.password}>
          Change your password
        </a>
      </li>
    </ul>
  </>
);
