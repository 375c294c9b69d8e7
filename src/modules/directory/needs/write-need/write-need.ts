import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { oneOf, optionalText, text } from '#platform/web/fields.ts';
import { inTurn } from '../../desk/kept-service.ts';
import { directoryTables } from '../../directory.tables.ts';
import type { KeptNeed } from '../need.ts';
import { OUR_NEEDS, listOurNeeds, showAgain } from '../needs.queries.ts';
import { type NeedRefusal, ruleOnEnding, ruleOnLink, ruleOnNeed } from './need.rules.ts';

export const needFields = z.object({
  name: text('Enter what it is called', 100).transform((typed) => typed.replaceAll(/\s+/g, ' ')),
  description: text('Say in a sentence what it means', 500),
  below: optionalText(36),
  used: oneOf(['yes', 'no'], 'Say whether it is still used'),
  /** What becomes of the needs that stand below one that is not used any more. */
  children: z.enum(['', 'end', 'move'], 'Say what becomes of the needs below it').default(''),
  moveTo: optionalText(36),
});
export type NeedTyped = z.infer<typeof needFields>;

type Written = Pick<NeedTyped, 'name' | 'description' | 'used'> & { readonly parent: string | null };

export type WriteRefusal = NeedRefusal | 'changed-meanwhile';

/** As they stand once it is our turn: of two who add the same need at once, the second finds the first's. */
async function needsInTurn(tx: Tx): Promise<KeptNeed[]> {
  await inTurn(tx, OUR_NEEDS);
  return listOurNeeds(tx);
}

export async function addNeed(tx: Tx, typed: NeedTyped): Promise<Ruling<string, WriteRefusal>> {
  const parent = ruleOnNeed(typed, await needsInTurn(tx));
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
  version: number,
  today: LocalDate,
): Promise<Ruling<string, WriteRefusal>> {
  const ours = await needsInTurn(tx);
  const isOurs = need.usedBy === null;
  const parent = isOurs ? ruleOnNeed(typed, ours, need.id) : ruleOnLink(typed, ours);
  if (!parent.allowed) return parent;
  const moved = ruleOnEnding(typed, ours, need);
  if (!moved.allowed) return moved;
  const { name, description } = isOurs ? typed : need;
  const written = { name, description, used: typed.used, parent: parent.value };
  if (!(await write(tx, need, written, version, today))) return refuse('changed-meanwhile');
  if (typed.used === 'no') await leaveNoneBelow(tx, need.id, moved.value, today);
  await showAgain(tx, need.id);
  await recordAudit(tx, 'directory.need-changed', [], { need: need.id, used: typed.used });
  return allow(need.id);
}

/** What others use keeps its name: it is theirs. Only what it is linked to is ours. */
async function write(
  tx: Tx,
  { id, endedOn }: KeptNeed,
  typed: Written,
  version: number,
  today: LocalDate,
): Promise<boolean> {
  const { numUpdatedRows } = await directoryTables(tx)
    .updateTable('directory.term')
    .set({
      name: typed.name,
      description: typed.description,
      parent_id: typed.parent,
      ended_on: typed.used === 'yes' ? null : (endedOn ?? today),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Those below it go below another, or end with it; what other directories use is not ours to end, and waits to be linked anew. */
async function leaveNoneBelow(tx: Tx, needId: string, moveTo: string | null, today: LocalDate): Promise<void> {
  await sql`
    with below as (
      update directory.term set version = version + 1,
             parent_id = case when ${moveTo}::uuid is not null then ${moveTo}::uuid when taxonomy_id = ${OUR_NEEDS}::uuid then parent_id end,
             ended_on = case when ${moveTo}::uuid is null and taxonomy_id = ${OUR_NEEDS}::uuid then ${today}::date end
       where parent_id = ${needId}::uuid and ended_on is null returning id, ended_on)
    update directory.term set version = version + 1, parent_id = null
     where taxonomy_id <> ${OUR_NEEDS}::uuid and parent_id in (select b.id from below b where b.ended_on is not null)`.execute(
    tx,
  );
}
