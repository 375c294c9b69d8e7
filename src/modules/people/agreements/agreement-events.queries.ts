import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { isBelow } from '../timeline/is-below.ts';
import type { TimelinePart } from '../timeline/timeline.rules.ts';

/**
 * That an agreement to work together was given, came to its end, or was withdrawn, by all or by one person alone. Why is not
 * told: whoever works with one of the family reads this, and it may be about another.
 */
export type AgreementEvent = {
  readonly id: string;
  readonly on: LocalDate;
  readonly what: 'given' | 'ended' | 'withdrawn' | 'left';
  readonly orgName: string;
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
           select concat('agreement given ', id) as id, given_on as day, 'given' as what, org_id from named
           union all
           select concat('agreement ended ', id), ends_on, 'ended', org_id from named
            where withdrawn_on is null and ends_on < (now() at time zone 'Europe/London')::date
           union all
           select concat('agreement withdrawn ', id), withdrawn_on, 'withdrawn', org_id from named
            where withdrawn_on is not null
           union all
           select concat('agreement left ', p.id), p.withdrawn_on, 'left', n.org_id
             from named n join people.agreement_person p on p.agreement_id = n.id
            where p.withdrawn_on is not null and p.person_id = any (${[...personIds]}::uuid[]))
    select e.id, e.day as on, e.what, o.name as "orgName"
      from event e join access.organisation o on o.id = e.org_id
     where ${isBelow(part, sql`e.day`, sql`e.id`)}
     order by e.day desc, e.id collate "C" desc limit ${part.most}`.execute(tx);
  return rows;
}
