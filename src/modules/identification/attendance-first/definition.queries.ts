import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AttendanceFirst } from './attendance-run.rules.ts';

/** A version of a definition, with who stands behind it and when it holds. */
export type DefinitionVersion = {
  readonly id: Id<'definition'>;
  readonly definition: AttendanceFirst;
  readonly agreedBy: string;
  readonly source: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
};

const VERSIONS = sql`
  select id, rules || jsonb_build_object('name', name, 'version', version) as definition, agreed_by as "agreedBy", source,
         valid_from as "validFrom", valid_to as "validTo"
    from identification.definition`;

/** Every version of *Attendance first*, the newest first. */
export async function listDefinitions(tx: Tx): Promise<DefinitionVersion[]> {
  const { rows } =
    await sql<DefinitionVersion>`${VERSIONS} where name = 'Attendance first' order by version desc`.execute(tx);
  return rows;
}

/** The version in force on a day. Throws where there is none: no installation is without. */
export async function getDefinition(tx: Tx, on: LocalDate): Promise<DefinitionVersion> {
  const { rows } = await sql<DefinitionVersion>`
    ${VERSIONS} where name = 'Attendance first' and valid_from <= ${on} and (valid_to is null or valid_to >= ${on})
     order by version desc limit 1`.execute(tx);
  if (!rows[0]) throw new Error(`no definition is in force on ${on}`);
  return rows[0];
}
