import { page } from '#platform/web/route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findProfileInHand, trailToChild, trailToProfile } from '../profile-in-hand.ts';
import { listEffects, listShares } from '../profiles.queries.ts';
import { SeeProfilePage } from './see-profile.page.tsx';
import { SeeVersionPage } from './see-version.page.tsx';

/** A child's one-page profile, who is to have it, and what changed because of it. */
export const seeProfileRoute = page({
  path: peoplePaths.profile(':child'),
  needs: 'people:see-child',
  title: 'One-page profile',
  async load(asked) {
    const inHand = await findProfileInHand(asked);
    if (!inHand) return undefined;
    const { id } = inHand.child;
    return { ...inHand, shares: await listShares(asked.tx, id), effects: await listEffects(asked.tx, id) };
  },
  trail: ({ child }) => trailToChild(child),
  view: (loaded, shown) => <SeeProfilePage {...loaded} shown={shown} />,
});

/** The profile as it was. */
export const seeProfileVersionRoute = page({
  path: peoplePaths.profileVersion(':child', ':profile'),
  needs: 'people:see-child',
  title: 'One-page profile',
  async load(asked) {
    const inHand = await findProfileInHand(asked);
    const profile = inHand?.versions.find(({ urlId }) => urlId === asked.params['profile']);
    return inHand && profile && { child: inHand.child, profile };
  },
  trail: ({ child }) => trailToProfile(child),
  view: (loaded) => <SeeVersionPage {...loaded} />,
});
