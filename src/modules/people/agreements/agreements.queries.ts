import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { isBelow } from '../timeline/is-below.ts';
import type { TimelinePart } from '../timeline/timeline.rules.ts';
import type { AgreementManner } from './record-agreement/agreement.rules.ts';

/** An agreement to work together that was not withdrawn, with those whom it names and the actor may see. */
export type Agreement = {
  readonly id: Id<'agreement'>;
  readonly orgId: Id<'organisation'>;
  readonly orgName: string;
  readonly givenOn: LocalDate;
  readonly givenBy: string | null;
  readonly givenByPersonId: Id<'person'> | null;
  readonly how: AgreementManner;
  readonly childAsked: boolean;
  readonly copyTo: string;
  readonly personIds: readonly Id<'person'>[];
};

/** The newest that names the person; one of the actor's own organisation before any other's. */
export async function findAgreementFor(tx: Tx, personId: Id<'person'>): Promise<Agreement | undefined> {
  const [agreement] = await listAgreementsFor(tx, [personId]);
  return agreement;
}

export async function listAgreementsFor(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Agreement[]> {
  const { rows } = await sql<Agreement>`
    select a.id, a.org_id as "orgId", o.name as "orgName", a.given_on as "givenOn", nullif(a.given_by, '') as "givenBy",
           a.given_by_person_id as "givenByPersonId", a.how, a.child_asked as "childAsked", a.copy_to as "copyTo",
           array(select p.person_id from people.agreement_person p where p.agreement_id = a.id) as "personIds"
      from people.agreement a join access.organisation o on o.id = a.org_id
     where a.withdrawn_on is null
       and exists (select 1 from people.agreement_person p
                    where p.agreement_id = a.id and p.person_id = any (${[...personIds]}::uuid[]))
     order by a.org_id = (select acting.my_org()) desc, a.given_on desc, a.recorded_at desc
     limit 50`.execute(tx);
  return rows;
}

/** That a family agreed to work together, or that it no longer does. */
export type AgreementEvent = {
  readonly id: string;
  readonly on: LocalDate;
  readonly what: 'given' | 'withdrawn';
  readonly orgName: string;
  readonly because: string;
};

/** A part of all that was ever agreed for these persons. */
export async function listAgreementEvents(
  tx: Tx,
  personIds: readonly Id<'person'>[],
  part: TimelinePart,
): Promise<AgreementEvent[]> {
  const { rows } = await sql<AgreementEvent>`
    with named as (select a.* from people.agreement a
           where exists (select 1 from people.agreement_person p
                          where p.agreement_id = a.id and p.person_id = any (${[...personIds]}::uuid[]))),
         event as (
           select concat('agreement given ', id) as id, given_on as day, 'given' as what, org_id, '' as because from named
           union all
           select concat('agreement withdrawn ', id), withdrawn_on, 'withdrawn', org_id, withdrawn_because from named
            where withdrawn_on is not null)
    select e.id, e.day as on, e.what, o.name as "orgName", e.because
      from event e join access.organisation o on o.id = e.org_id
     where ${isBelow(part, sql`e.day`, sql`e.id`)}
     order by e.day desc, e.id collate "C" desc limit ${part.most}`.execute(tx);
  return rows;
}
