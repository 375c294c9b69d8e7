import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import type { Area } from '../area.ts';

export type AreaFields = Pick<Area, 'name' | 'frontDoorName' | 'frontDoorPhone' | 'emergencyNote' | 'directoryContact'>;

/** The area's own words and numbers for when a child may be at risk, or somebody has a word for the directory. */
export async function changeArea(
  tx: Tx,
  typed: AreaFields,
  version: number,
): Promise<Ruling<void, 'changed-meanwhile'>> {
  const { numUpdatedRows } = await accessTables(tx)
    .updateTable('access.area')
    .set({
      name: typed.name,
      front_door_name: typed.frontDoorName,
      front_door_phone: typed.frontDoorPhone,
      emergency_note: typed.emergencyNote,
      directory_contact: typed.directoryContact,
      version: sql<number>`version + 1`,
    })
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'access.area-changed');
  return allow(undefined);
}
