import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { OrganisationKind } from '../organisations.rules.ts';
import { type Role, mayBeHeldAt } from '../../users/roles.rules.ts';

export type Change = {
  kind: OrganisationKind;
  safeguardingLead: string;
  safeguardingPhone: string;
  dropFolder: string;
  hasDropUser: boolean;
};

export type ChangeRefusal = 'lead-without-phone' | 'roles-do-not-fit' | 'drop-folder-without-user';

/**
 * Whether an organisation may become this, while people hold these roles there. Files that arrive unattended are read
 * as one of its users, so that what they open is answered for (local choice; UK GDPR, Article 5(2): accountability).
 */
export function ruleChange(change: Change, held: readonly Role[]): Ruling<void, ChangeRefusal> {
  if (change.safeguardingLead && !change.safeguardingPhone) return refuse('lead-without-phone');
  if (!held.every((role) => mayBeHeldAt(role, change.kind))) return refuse('roles-do-not-fit');
  if (change.dropFolder && !change.hasDropUser) return refuse('drop-folder-without-user');
  return allow(undefined);
}
