import { peoplePaths } from '../../people.paths.ts';
import type { PersonLine } from './search.queries.ts';

/** A parent or carer is found in their family; somebody of whom only identity may be seen has no page but a child's. */
export const PersonLink = ({ line: { urlId, name, children, familyUrlId } }: { line: PersonLine }) => (
  <a
    class="govuk-link"
    href={children.length > 0 && familyUrlId ? peoplePaths.family(familyUrlId) : peoplePaths.child(urlId)}
  >
    {name}
  </a>
);
