import { sql } from 'kysely';
import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { enqueue } from '#platform/jobs/job.ts';
import type { Doing } from '#platform/web/request.ts';
import { foldName } from '../../identity/names.rules.ts';
import { lookForSamePerson } from '../../same-person/look-for-same-person/look-for-same-person.job.ts';
import { type AddedAs, type AddedRefusal, ruleOnAdded } from './added.rules.ts';

export type PersonToAdd = {
  readonly as: AddedAs;
  readonly givenName: string;
  readonly familyName: string;
  /** The birthday of a child, the day that a child who is not born yet is due; of an adult none. */
  readonly day: LocalDate | null;
  readonly sex: 'F' | 'M' | 'U' | null;
};

export type AddedPerson = { readonly id: Id<'person'>; readonly urlId: UrlId<'person'> };

/** As they are called until they are born. */
export const UNBORN = 'Unborn baby';

/**
 * Somebody else belongs to a family. They become a new record of the actor's organisation, whoever may know them elsewhere;
 * whether they are somebody known already is asked afterwards.
 */
export async function addPerson(
  { tx, actor }: Doing,
  familyId: Id<'family'>,
  added: PersonToAdd,
  today: LocalDate,
): Promise<Ruling<AddedPerson, AddedRefusal | 'not-yours'>> {
  const ruling = ruleOnAdded(added, today);
  if (!ruling.allowed) return ruling;
  const { as, familyName, day } = added;
  const person: AddedPerson = { id: newId(), urlId: newUrlId() };
  const given = as === 'unborn' ? UNBORN : added.givenName;
  const { rows } = await sql<{ done: boolean }>`
    select people.add_person(${familyId}, ${person.id}, ${person.urlId}, ${given}, '', ${familyName},
      ${foldName(`${given} ${familyName}`)}, ${as === 'child' ? day : null}::date, ${added.sex}, ${as === 'unborn' ? day : null}::date) as done`.execute(
    tx,
  );
  if (!rows[0]!.done) return refuse('not-yours');
  await recordAudit(tx, 'people.person-added', [person.id], { family: familyId, as });
  if (as === 'child') await enqueue(tx, lookForSamePerson, {}, { key: 'all', author: actor });
  return allow(person);
}
