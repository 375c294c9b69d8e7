import type { Id } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Step } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import { type Family, listFamiliesOf } from '../families/families.queries.ts';
import type { NamedPerson } from '../identity/names.queries.ts';
import { peoplePaths } from '../people.paths.ts';
import { type Child, findChildHeld } from './children.queries.ts';

/** Somebody of whom the actor is about to say what has changed, with the families they belong to. */
export type PersonInHand = { readonly person: Child; readonly families: readonly Family[] };

/** Who may be found is not who may be changed: only whom the actor holds well enough to know where they live. */
const HELD_WELL_ENOUGH = 2;

export async function findPersonInHand({ tx, params }: Asked): Promise<PersonInHand | undefined> {
  const person = await findChildHeld(tx, params['child']!, HELD_WELL_ENOUGH);
  if (!person) return undefined;
  await recordAudit(tx, 'people.child-viewed', [person.id]);
  return { person, families: await listFamiliesOf(tx, person.id) };
}

/** The person and everybody of their families whom the actor holds, the person first. */
export function theirPeople({ person, families }: PersonInHand): NamedPerson[] {
  const members = new Map<Id<'person'>, NamedPerson>([[person.id, person]]);
  for (const member of families.flatMap((family) => family.members)) members.set(member.id, member);
  return [...members.values()];
}

/** Where one goes on from somebody: to what else has changed in their family. */
export const pathOnFrom = ({ person, families: [family] }: PersonInHand): string =>
  family ? peoplePaths.familyChanges(family.urlId) : peoplePaths.child(person.urlId);

export const trailToPerson = ({ person }: PersonInHand): Step[] => [
  { label: 'Children and families', path: peoplePaths.children },
  { label: person.name, path: peoplePaths.child(person.urlId) },
];
