import { Tag } from '#platform/web/govuk/tag.tsx';
import { accessPaths } from '../../access.paths.ts';
import type { ListedOrganisation } from '../organisation.ts';

export const AddOrganisationLink = () => (
  <p class="govuk-body">
    <a class="govuk-link" href={accessPaths.addOrganisation}>
      Add an organisation
    </a>
  </p>
);

export const OrganisationLink = ({ urlId, name, closed }: ListedOrganisation) => (
  <>
    <a class="govuk-link" href={accessPaths.organisation(urlId)}>
      {name}
    </a>
    {closed && (
      <>
        {' '}
        <Tag text="Closed" classes="govuk-tag--grey" />
      </>
    )}
  </>
);

export const LeadCell = ({ safeguardingLead }: ListedOrganisation) =>
  safeguardingLead === null ? <Tag text="None named" classes="govuk-tag--red" /> : <>{safeguardingLead}</>;
