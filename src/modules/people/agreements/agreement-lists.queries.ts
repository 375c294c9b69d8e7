import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { ShownList } from '#modules/frameworks/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { peopleTables } from '../people.tables.ts';

/** Something that families may agree to, as it is said to them. */
export type Purpose = { readonly code: string; readonly name: string; readonly meaning: string };

/** What families may agree to on a day, in the area's order. */
export async function purposesOn(tx: Tx, date: LocalDate): Promise<Purpose[]> {
  return peopleTables(tx)
    .selectFrom('people.agreement_purpose')
    .select(['code', 'name', 'meaning'])
    .where('valid_from', '<=', date)
    .where((purpose) => purpose.or([purpose('valid_to', 'is', null), purpose('valid_to', '>=', date)]))
    .orderBy('place')
    .execute();
}

/** Why information may be held whether a family agrees or not, and the law that says so. */
export type Basis = { readonly name: string; readonly article: string; readonly meaning: string };

export async function dataProtectionBasesOn(tx: Tx, date: LocalDate): Promise<Basis[]> {
  return peopleTables(tx)
    .selectFrom('people.data_protection_basis')
    .select(['name', 'article', 'meaning'])
    .where('valid_from', '<=', date)
    .where((basis) => basis.or([basis('valid_to', 'is', null), basis('valid_to', '>=', date)]))
    .orderBy('place')
    .execute();
}

/** How many working days before its end the lead professional of a plan is told that an agreement ends. */
export async function agreementReminderOn(tx: Tx, date: LocalDate): Promise<number> {
  const { days } = await peopleTables(tx)
    .selectFrom('people.agreement_clock')
    .select('working_days as days')
    .where('code', '=', 'remind')
    .where('valid_from', '<=', date)
    .where((clock) => clock.or([clock('valid_to', 'is', null), clock('valid_to', '>=', date)]))
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return days;
}

/** An organisation that a family may name to share with: every service, and the schools that work with them. */
export type Named = { readonly id: Id<'organisation'>; readonly name: string };

export async function listOrganisationsToName(tx: Tx, personIds: readonly Id<'person'>[]): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select o.id, o.name from access.organisation o
     where o.closed_at is null and o.id <> (select acting.my_org())
       and (o.kind in ('council-team', 'liaison-team', 'partner') or o.id in (
         select p.org_id from people.presence p where p.person_id = any (${[...personIds]}::uuid[]) and p.until > now()))
     order by o.name limit 200`.execute(tx);
  return rows;
}

/** The lists about agreements, each with every edition, for the page of frameworks. */
export async function listAgreementLists(tx: Tx): Promise<ShownList[]> {
  const { rows } = await sql<ShownList>`
    select 'What families may agree to' as title, 'from ' || to_char(valid_from, 'FMMonth YYYY') as version,
           valid_from as "validFrom", valid_to as "validTo", min(source) as source, bool_and(verified) as verified,
           jsonb_agg(jsonb_build_object('term', name, 'says', array[meaning]) order by place) as entries
      from people.agreement_purpose group by valid_from, valid_to
    union all
    select 'Why information may be held', 'from ' || to_char(valid_from, 'FMMonth YYYY'), valid_from, valid_to,
           min(source), bool_and(verified), jsonb_agg(jsonb_build_object('term', name, 'says', array[meaning, article]) order by place)
      from people.data_protection_basis group by valid_from, valid_to
    union all
    select 'Time limits of agreements to work together', 'from ' || to_char(valid_from, 'FMMonth YYYY'), valid_from, valid_to,
           string_agg(distinct source, ' '), bool_and(verified),
           jsonb_agg(jsonb_build_object('term', meaning, 'says', array[working_days || ' working days']) order by code)
      from people.agreement_clock group by valid_from, valid_to
  `.execute(tx);
  return rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined }));
}
