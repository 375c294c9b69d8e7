import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../access.tables.ts';

/** The local area that this installation serves, with what is shown when a child may be at risk. */
export type Area = {
  name: string;
  frontDoorName: string;
  frontDoorPhone: string;
  emergencyNote: string;
  /** How anybody reaches those who look after the directory of services; '' where nobody said. */
  directoryContact: string;
  demonstration: boolean;
  /** Who must have a second step for signing in. */
  secondStepRoles: readonly string[];
  version: number;
};

/** Undefined until the first administrator has been made. */
export async function findArea(tx: Tx): Promise<Area | undefined> {
  return accessTables(tx)
    .selectFrom('access.area')
    .select([
      'name',
      'front_door_name as frontDoorName',
      'front_door_phone as frontDoorPhone',
      'emergency_note as emergencyNote',
      'directory_contact as directoryContact',
      'demonstration',
      'second_step_roles as secondStepRoles',
      'version',
    ])
    .executeTakeFirst();
}
