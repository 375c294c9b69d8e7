import { sql } from 'kysely';
import { z } from 'zod';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { someOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { accessTables } from '../../access.tables.ts';
import { ADMINISTRATION } from '../../administration/administration.route.tsx';
import { CHANGED_MEANWHILE } from '../../administration/changed-meanwhile.tsx';
import { findArea } from '../../area/area.ts';
import { ROLES, type Role } from '../../users/roles.rules.ts';
import { ChooseSecondStepRolesPage } from './choose-second-step-roles.page.tsx';

const fields = z.object({ roles: someOf(ROLES, 'Choose from the list', 0) });

/** Which roles must have a second step for signing in. It counts with the next thing that their holders do. */
export const chooseSecondStepRolesRoute = form({
  path: accessPaths.secondStepRoles,
  needs: 'access:administer',
  title: 'Who needs a second step',
  trail: () => [ADMINISTRATION],
  fields,
  load: ({ tx }) => findArea(tx),
  start: ({ secondStepRoles }) => ({ roles: secondStepRoles }),
  view: (area, entry, shown) => <ChooseSecondStepRolesPage area={area} entry={entry} shown={shown} />,
  save: ({ tx }, { roles }, _, { version }) => chooseRoles(tx, roles, version),
  refusals: { 'changed-meanwhile': { message: CHANGED_MEANWHILE } },
  done: () => ({ to: accessPaths.secondStepRoles, flash: 'Saved. Whoever needs a second step now sets it up next.' }),
});

async function chooseRoles(
  tx: Tx,
  roles: readonly Role[],
  version: number,
): Promise<Ruling<void, 'changed-meanwhile'>> {
  const { numUpdatedRows } = await accessTables(tx)
    .updateTable('access.area')
    .set({ second_step_roles: [...roles], version: sql<number>`version + 1` })
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'access.second-step-roles-chosen', [], { roles });
  return allow(undefined);
}
