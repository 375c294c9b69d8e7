import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Step } from '#platform/web/answer.ts';
import { type Child, findChildHeld } from '../children/children.queries.ts';
import { childrenAmong } from '../families/children-among.queries.ts';
import { listFamilyToName } from '../families/families.queries.ts';
import type { NamedPerson } from '../identity/names.queries.ts';
import { peoplePaths } from '../people.paths.ts';

export type PersonToAsk = NamedPerson & { readonly isChild: boolean };

/** Somebody, and those of their family whom the actor may see, themselves first. */
export type FamilyToAsk = { readonly child: Child; readonly family: readonly PersonToAsk[] };

/** Undefined where the actor knows of them no more than that services are involved. */
export async function findFamilyToAsk({ tx, params }: Asked): Promise<FamilyToAsk | undefined> {
  const child = await findChildHeld(tx, params['child']!, 2);
  if (!child) return undefined;
  const listed = await listFamilyToName(tx, child.id);
  const family = listed.length > 0 ? listed : [child];
  const ids = family.map(({ id }) => id);
  await recordAudit(tx, 'people.known-viewed', ids);
  const children = await childrenAmong(tx, ids, todayInLondon());
  return { child, family: family.map((person) => ({ ...person, isChild: children.has(person.id) })) };
}

export const trailToKnown = (child: Child): readonly Step[] => [
  { label: 'Children and families', path: peoplePaths.children },
  { label: child.name, path: peoplePaths.child(child.urlId) },
  { label: 'What we already know', path: peoplePaths.known(child.urlId) },
];
