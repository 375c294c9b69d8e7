import { isHeld } from '../children/children.queries.ts';
import type { ChildPanel } from '../panels.ts';
import { peoplePaths } from '../people.paths.ts';
import { listProfiles } from './profiles.queries.ts';

/** On a child's page: what matters to them in their own words, and the way to the whole of it. */
export const profilePanel: ChildPanel = {
  name: 'profile',
  needs: 'people:see-child',
  order: 4,
  async load({ tx }, { id, urlId, birthday }) {
    if (birthday === null || !(await isHeld(tx, id, 2))) return undefined;
    const [newest] = await listProfiles(tx, id);
    return (
      <>
        <h2 class="govuk-heading-m">One-page profile</h2>
        {newest && (
          <p class="govuk-body">
            What is important to me: <q>{newest.important}</q>
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={peoplePaths.profile(urlId)}>
            {newest ? 'See the one-page profile' : 'Write a one-page profile with them'}
          </a>
        </p>
      </>
    );
  },
};
