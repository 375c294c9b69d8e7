import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

export const DUMP_KINDS = ['json', 'csv'] as const;
export type DumpKind = (typeof DUMP_KINDS)[number];

/** A file of all that was published when it was made. `bytes` of it packed. */
export type Dump = {
  readonly id: string;
  readonly kind: DumpKind;
  readonly madeAt: Date;
  readonly services: number;
  readonly bytes: number;
  readonly sha256: string;
};

/** The newest of each kind. */
export async function listDumps(tx: Tx): Promise<Dump[]> {
  const { rows } = await sql<Dump>`
    select distinct on (kind) id, kind, made_at as "madeAt", services, bytes, sha256
      from directory.dump where sha256 is not null order by kind, made_at desc, id desc`.execute(tx);
  return rows;
}
