import { peoplePaths } from '#modules/people/index.ts';
import type { ListedHomeVisit } from './list-visits.queries.ts';

export const ListVisitsChild = ({ child }: ListedHomeVisit) => (
  <a class="govuk-link" href={peoplePaths.child(child.urlId)}>
    {child.name}
  </a>
);
