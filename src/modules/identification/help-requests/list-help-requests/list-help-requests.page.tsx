import { identificationPaths } from '../../identification.paths.ts';
import type { NamedHelpRequest } from './named-help-request.ts';

export const RequestLink = ({ urlId, child }: NamedHelpRequest) => (
  <a class="govuk-link" href={identificationPaths.helpRequest(urlId)}>
    {child.name}
  </a>
);

/** What asking opens, and for how long. */
export const WhatIsSeen = ({ isOfficer }: { isOfficer: boolean }) => (
  <p class="govuk-body">
    {isOfficer
      ? 'You see a child’s record from when a school asks until the request ends.'
      : 'Your School Liaison Officer sees a child’s record from when you ask until the request ends.'}
  </p>
);
