import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { OrganisationKind } from '../../organisations/organisations.rules.ts';
import { ROLES, type Role, mayBeHeldAt } from '../roles.rules.ts';

/** An organisation of that name; undefined where there are several. */
export type Named = { id: string; kind: OrganisationKind };

export type PlaceRefusal =
  | 'no-such-role'
  | 'area-missing'
  | 'first-is-administrator'
  | 'no-such-organisation'
  | 'several-organisations-of-that-name'
  | 'role-not-held-there';

type Wanted = { role: string; area?: string | undefined };

/** Where the first user works: an installation begins with its area, and somebody who can add the others. */
export function ruleFirstPlace({ role, area }: Wanted): Ruling<{ role: Role; area: string }, PlaceRefusal> {
  if (role !== 'administrator') return refuse('first-is-administrator');
  return area?.trim() ? allow({ role, area }) : refuse('area-missing');
}

/** Where a later user works: at one organisation that is there already, in a role that is held there. */
export function rulePlace({ role }: Wanted, named: readonly Named[]): Ruling<{ role: Role; at: Named }, PlaceRefusal> {
  const known = ROLES.find((each) => each === role);
  if (!known) return refuse('no-such-role');
  const [at, another] = named;
  if (!at) return refuse('no-such-organisation');
  if (another) return refuse('several-organisations-of-that-name');
  return mayBeHeldAt(known, at.kind) ? allow({ role: known, at }) : refuse('role-not-held-there');
}
