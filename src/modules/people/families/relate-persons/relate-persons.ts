import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { listPersons } from '../persons.queries.ts';
import type { RelationshipKind } from '../relationships.rules.ts';
import { mayBe } from '../who-is-older.rules.ts';

/** "`who` is the `kind` of each of `ofWhom`". */
export type RelationshipTold = {
  readonly who: Id<'person'>;
  readonly ofWhom: readonly Id<'person'>[];
  readonly kind: RelationshipKind;
  readonly parentalResponsibility: boolean | null;
  readonly takesPart: boolean | null;
  readonly since: LocalDate;
};

export type RelateRefusal = 'of-themselves' | 'not-begun-yet' | 'child-raises-older' | 'not-yours';

/** What somebody is to others from a day on. What was said of the same two before ends then, and stays in the record. */
export async function relatePersons(
  tx: Tx,
  told: RelationshipTold,
  today: LocalDate,
): Promise<Ruling<void, RelateRefusal>> {
  const { who, ofWhom, kind, parentalResponsibility, takesPart, since } = told;
  if (ofWhom.includes(who)) return refuse('of-themselves');
  if (since > today) return refuse('not-begun-yet');
  if (!(await mayBeToAll(tx, kind, who, ofWhom))) return refuse('child-raises-older');
  const { rows } = await sql<{ related: string | null }>`
    select people.relate(o.id, ${who}, ${kind}, ${parentalResponsibility}, ${takesPart}, ${since}) as related
      from unnest(${[...ofWhom]}::uuid[]) o (id)`.execute(tx);
  if (rows.some(({ related }) => related === null)) return refuse('not-yours');
  await recordAudit(tx, 'people.relationship-recorded', [who, ...ofWhom], { kind, takesPart });
  return allow(undefined);
}

async function mayBeToAll(
  tx: Tx,
  kind: RelationshipKind,
  who: Id<'person'>,
  ofWhom: readonly Id<'person'>[],
): Promise<boolean> {
  const persons = await listPersons(tx, [who, ...ofWhom]);
  const one = persons.find(({ id }) => id === who);
  return one === undefined || persons.every((other) => mayBe(kind, one, other));
}
