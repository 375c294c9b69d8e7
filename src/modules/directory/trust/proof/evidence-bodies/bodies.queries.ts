import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** A national body that rates evidence, and how it says it. */
export type Body = {
  readonly id: string;
  readonly name: string;
  readonly levels: string;
  readonly url: string | null;
};

/** As many as are offered. */
const MOST = 100;

export async function listBodies(tx: Tx): Promise<Body[]> {
  const { rows } = await sql<Body>`
    select b.id, b.name, b.levels, b.url from directory.evidence_body b where b.ended_on is null
     order by lower(b.name) limit ${MOST}`.execute(tx);
  return rows;
}
