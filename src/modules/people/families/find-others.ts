import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { type PersonLine, listPersonLines, searchPersons } from '../children/search-children/search.queries.ts';
import { foldName } from '../identity/names.rules.ts';
import type { Family } from './families.queries.ts';

const MOST_FOUND = 20;
const SHORTEST = 2;

/** What was typed, and whom it found; undefined while too little is typed. */
export type Others = { readonly name: string; readonly found: readonly PersonLine[] | undefined };

/** Those outside the family, among whom the actor works with, by the `name` that was asked for. Nobody else is found. */
export async function findOthers({ tx, query }: Asked, family: Family): Promise<Others> {
  const name = (query['name'] ?? '').trim().slice(0, 100);
  const folded = foldName(name);
  if (folded.length < SHORTEST) return { name, found: undefined };
  const criteria = { name: folded, upn: null, birthday: null };
  const { ids } = await searchPersons(tx, 'scoped', criteria, { startAt: 0, many: MOST_FOUND });
  const others = ids.filter((id) => family.members.every((member) => member.id !== id));
  await recordAudit(tx, 'people.searched', others, { by: ['name'], total: others.length });
  return { name, found: await listPersonLines(tx, others) };
}
