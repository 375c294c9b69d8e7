import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ImportKind } from '#platform/imports/import-kind.ts';
import { attendanceImport } from './import-attendance/attendance-import.ts';
import { closeLeavers } from './import-pupils/close-leavers.ts';
import { pupilsImport } from './import-pupils/pupils-import.ts';
import { schoolsImport } from './import-schools/schools-import.ts';
import { suspensionsImport } from './import-suspensions/suspensions-import.ts';
import { termsImport } from './import-terms/terms-import.ts';

/** Told, in the transaction that ends an import, that what is known of a school's pupils may have changed. */
export type AfterImport = (tx: Tx, actor: Actor, schoolOrgId: Id<'organisation'>) => Promise<void>;

/** The files that schools and the council send. */
export function educationImports(slots: { readonly afterImport: readonly AfterImport[] }): readonly ImportKind[] {
  const finish = async (tx: Tx, actor: Actor): Promise<void> => {
    await closeLeavers(tx, todayInLondon());
    for (const tell of slots.afterImport) await tell(tx, actor, actor.orgId);
  };
  const ofSchool: readonly ImportKind[] = [pupilsImport, attendanceImport, suspensionsImport];
  return [schoolsImport, termsImport, ...ofSchool.map((kind) => ({ ...kind, finish }))];
}
