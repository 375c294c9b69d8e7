import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Step } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import { type Child, findChildHeld } from '../children/children.queries.ts';
import { peoplePaths } from '../people.paths.ts';
import { listProfiles, type Profile } from './profiles.queries.ts';

/** A child with every version of their profile, the newest first. */
export type ProfileInHand = { readonly child: Child; readonly versions: readonly Profile[] };

export async function findProfileInHand({ tx, params }: Asked): Promise<ProfileInHand | undefined> {
  const child = await findChildHeld(tx, params['child']!, 2);
  if (!child) return undefined;
  await recordAudit(tx, 'people.profile-viewed', [child.id]);
  return { child, versions: await listProfiles(tx, child.id) };
}

/** As that, where there is one already. */
export async function findWrittenProfile(
  asked: Asked,
): Promise<(ProfileInHand & { readonly profile: Profile }) | undefined> {
  const inHand = await findProfileInHand(asked);
  const profile = inHand?.versions[0];
  return profile && { ...inHand, profile };
}

export const trailToChild = ({ name, urlId }: Child): Step[] => [
  { label: 'Children and families', path: peoplePaths.children },
  { label: name, path: peoplePaths.child(urlId) },
];

export const trailToProfile = (child: Child): Step[] => [
  ...trailToChild(child),
  { label: 'One-page profile', path: peoplePaths.profile(child.urlId) },
];
