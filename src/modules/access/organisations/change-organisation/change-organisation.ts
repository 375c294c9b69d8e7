import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import { chosenFrom } from '../../administration/select-from-list.tsx';
import { type OrganisationFields, asKept } from '../add-organisation/organisation-fields.ts';
import { type ChangeRefusal, ruleChange } from './change-organisation.rules.ts';
import type { Member, Organisation } from '../organisation.ts';

export type ChangedFields = OrganisationFields & { dropFolder: string; dropUser: string };

/** What is known of an organisation changes. `version` is the one that was changed. */
export async function changeOrganisation(
  tx: Tx,
  organisation: Organisation,
  members: readonly Member[],
  typed: ChangedFields,
  version: number,
): Promise<Ruling<void, ChangeRefusal | 'drop-folder-taken' | 'changed-meanwhile'>> {
  const dropUser = chosenFrom(members, typed.dropUser);
  const ruling = ruleChange({ ...typed, hasDropUser: dropUser !== undefined }, rolesHeldBy(members));
  if (!ruling.allowed) return ruling;
  if (await isDropFolderTaken(tx, typed.dropFolder, organisation)) return refuse('drop-folder-taken');
  const { numUpdatedRows } = await accessTables(tx)
    .updateTable('access.organisation')
    .set({
      ...asKept(typed),
      drop_folder: typed.dropFolder || null,
      drop_user_id: dropUser?.id ?? null,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', organisation.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'access.organisation-changed', [], { organisation: organisation.id });
  return allow(undefined);
}

const rolesHeldBy = (members: readonly Member[]) => members.flatMap(({ roles }) => roles);

async function isDropFolderTaken(tx: Tx, dropFolder: string, { id }: Organisation): Promise<boolean> {
  const row = await accessTables(tx)
    .selectFrom('access.organisation')
    .select('id')
    .where('drop_folder', '=', dropFolder)
    .where('id', '<>', id)
    .executeTakeFirst();
  return row !== undefined;
}
