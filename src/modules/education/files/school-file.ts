import type { Tx } from '#platform/database/database.ts';
import type { Cells, Checked, Fault, HeadingsRead, ImportAsked } from '#platform/imports/import-kind.ts';
import { detectKind, type FileKind, readHeadings } from './file-columns.ts';
import type { FileVerdict } from './file-row.rules.ts';
import { schoolsOf } from '../roll/roll.queries.ts';

/** How a school's file of a kind is known by its headings: the part of an import that the layouts answer. */
export const schoolFile = (kind: FileKind) => ({
  kind,
  isKind: (headings: readonly string[]): boolean => detectKind(headings) === kind,
  readHeadings: (headings: readonly string[]): HeadingsRead => {
    const read = readHeadings(kind, headings);
    return read.allowed
      ? { ok: true, columns: read.value.keys.map((key) => key ?? undefined), ignored: read.value.unknown }
      : { ok: false, faults: read.faults };
  },
});

export const asChecked = <Row>(verdict: FileVerdict<Row>): Checked<Row> =>
  verdict.allowed ? { ok: true, row: verdict.value } : { ok: false, faults: verdict.faults };

const NOT_A_SCHOOL: Fault = {
  column: '',
  code: 'not-a-school',
  message: 'Your organisation is not in the list of schools',
  remedy: 'Ask the administrator to bring in the list of schools, and send the file again',
};

/** As `check`; where the actor's organisation is no school, every row is refused for that. */
export async function checkForSchool<Row>(
  tx: Tx,
  { actor }: ImportAsked,
  check: () => Promise<(cells: Cells) => Checked<Row>>,
): Promise<(cells: Cells) => Checked<Row>> {
  const [school] = await schoolsOf(tx, [actor.orgId]);
  return school ? check() : () => ({ ok: false, faults: [NOT_A_SCHOOL] });
}
