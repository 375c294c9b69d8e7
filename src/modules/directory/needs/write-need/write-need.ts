import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { oneOf, optionalText, text } from '#platform/web/fields.ts';
import { directoryTables } from '../../directory.tables.ts';
import type { KeptNeed } from '../need.ts';
import { OUR_NEEDS, showAgain } from '../needs.queries.ts';

export const needFields = z.object({
  name: text('Enter what it is called', 100),
  description: text('Say in a sentence what it means', 500),
  below: optionalText(36),
  used: oneOf(['yes', 'no'], 'Say whether it is still used'),
});
export type NeedTyped = z.infer<typeof needFields>;

export type NeedRefusal = 'there-already' | 'below-itself' | 'changed-meanwhile';

/** The needs that another can stand below: two levels, so that a list of them can be read. */
export const firstNeeds = (needs: readonly KeptNeed[]): readonly KeptNeed[] =>
  needs.filter(({ parentId, endedOn }) => parentId === null && endedOn === null);

type Ruled = Ruling<string | null, Exclude<NeedRefusal, 'changed-meanwhile'>>;

/** One name once, of all others. */
function ruleOnOurs(typed: NeedTyped, others: readonly KeptNeed[], id?: string): Ruled {
  const name = typed.name.toLowerCase();
  if (others.some((other) => other.name.toLowerCase() === name)) return refuse('there-already');
  const parent = idOf(typed, firstNeeds(others));
  return parent !== null && others.some(({ parentId }) => parentId === id) ? refuse('below-itself') : allow(parent);
}

const idOf = ({ below }: NeedTyped, needs: readonly KeptNeed[]): string | null =>
  needs.find(({ id }) => id === below)?.id ?? null;

export async function addNeed(
  tx: Tx,
  typed: NeedTyped,
  ours: readonly KeptNeed[],
): Promise<Ruling<string, NeedRefusal>> {
  const parent = ruleOnOurs(typed, ours);
  if (!parent.allowed) return parent;
  const id = newId();
  await directoryTables(tx)
    .insertInto('directory.term')
    .values({
      id,
      taxonomy_id: OUR_NEEDS,
      parent_id: parent.value,
      name: typed.name,
      description: typed.description,
      source: 'The area’s own.',
    })
    .execute();
  await recordAudit(tx, 'directory.need-added', [], { need: id });
  return allow(id);
}

/** From the version that was read. */
export async function changeNeed(
  tx: Tx,
  need: KeptNeed,
  typed: NeedTyped,
  ours: readonly KeptNeed[],
  version: number,
  today: LocalDate,
): Promise<Ruling<string, NeedRefusal>> {
  // What others use keeps its name: it is theirs. Only what it is linked to is ours.
  const isOurs = need.usedBy === null;
  const others = ours.filter(({ id }) => id !== need.id);
  const parent: Ruled = isOurs ? ruleOnOurs(typed, others, need.id) : allow(idOf(typed, others));
  if (!parent.allowed) return parent;
  const { name, description } = isOurs ? typed : need;
  const { numUpdatedRows } = await directoryTables(tx)
    .updateTable('directory.term')
    .set({
      name,
      description,
      parent_id: parent.value,
      ended_on: typed.used === 'yes' ? null : (need.endedOn ?? today),
      version: sql`version + 1`,
    })
    .where('id', '=', need.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse('changed-meanwhile');
  await showAgain(tx, need.id);
  await recordAudit(tx, 'directory.need-changed', [], { need: need.id, used: typed.used });
  return allow(need.id);
}
