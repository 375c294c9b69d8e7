type Person = { readonly name: string };
type Member = { readonly name: string; readonly orgName: string };

/** What a later agreement changes for a plan. */
export type Changes = {
  readonly joins: readonly string[];
  /** No longer named: what stopping means for them is decided first. */
  readonly stops: readonly string[];
  /** Whose organisation may not be told any more. */
  readonly leavesTeam: readonly Member[];
};

type Newer = {
  readonly orgName: string;
  readonly sharedWith: 'nobody' | 'team' | 'named';
  readonly organisations: readonly string[];
};

type Recorded = { readonly orgId: string; readonly recordedAt: Date; readonly stands: boolean };

/** The newest that an organisation recorded after what a plan rests on, where it still holds. */
export const laterAgreement = <Given extends Recorded>(
  agreements: readonly Given[],
  now: Pick<Recorded, 'recordedAt'>,
  orgId: string,
): Given | undefined =>
  agreements.find((given) => given.stands && given.orgId === orgId && given.recordedAt > now.recordedAt);

/** Who comes into a plan, who stops, and whose organisation is no longer told, when it rests on a later agreement. */
export function whatChanges(
  inPlan: readonly (Person & { readonly personId: string })[],
  named: readonly (Person & { readonly id: string })[],
  newer: Newer,
  team: readonly Member[],
): Changes {
  const mayBeTold = ({ orgName }: Member): boolean =>
    orgName === newer.orgName ||
    newer.sharedWith === 'team' ||
    (newer.sharedWith === 'named' && newer.organisations.includes(orgName));
  return {
    joins: named.filter(({ id }) => !inPlan.some(({ personId }) => personId === id)).map(({ name }) => name),
    stops: inPlan.filter(({ personId }) => !named.some(({ id }) => id === personId)).map(({ name }) => name),
    leavesTeam: team.filter((member) => !mayBeTold(member)),
  };
}
