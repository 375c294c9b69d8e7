import { type RawBuilder, sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AgreementManner, SharedWith } from './record-agreement/agreement.rules.ts';

/** Somebody of the family who gave it; of a young person, how it was judged that they understand what they agree to. */
export type Giver = { readonly personId: Id<'person'>; readonly understands: string };

/** One person alone who no longer agrees, while the others do. */
export type PersonWithdrawn = { readonly personId: Id<'person'>; readonly on: LocalDate; readonly because: string };

/**
 * An agreement to work together, with those of its persons whom the actor may see. What was said in words is there for
 * whoever works with all of them; for others it is as if nothing had been.
 */
export type Agreement = {
  readonly id: Id<'agreement'>;
  readonly urlId: UrlId<'agreement'>;
  readonly orgId: Id<'organisation'>;
  readonly orgName: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly givenOn: LocalDate;
  /** The last day on which it holds. Null: until they say otherwise. */
  readonly endsOn: LocalDate | null;
  readonly givers: readonly Giver[];
  /** Who gave it beside them. */
  readonly givenBy: string | null;
  readonly how: AgreementManner;
  /** In which language and by whom; empty where nobody interpreted. */
  readonly interpreter: string;
  readonly childAsked: boolean;
  /** What they agreed to, in the area's words. */
  readonly purposes: readonly string[];
  readonly sharedWith: SharedWith;
  /** Where the family named them. */
  readonly organisations: readonly string[];
  readonly copyTo: string;
  /** Who agrees still. */
  readonly personIds: readonly Id<'person'>[];
  readonly noLonger: readonly PersonWithdrawn[];
  readonly withdrawnOn: LocalDate | null;
  readonly because: string;
  /** Neither withdrawn nor past its last day. */
  readonly stands: boolean;
  /** One of those whom it is for must not find another: there is no paper of it. */
  readonly keepsApart: boolean;
};

/** The newest that names the person and stands; one of the actor's own organisation before any other's. */
export async function findAgreementFor(tx: Tx, personId: Id<'person'>): Promise<Agreement | undefined> {
  const agreements = await listAgreementsFor(tx, [personId]);
  return agreements.find(({ stands }) => stands);
}

/** Those that were not withdrawn, by all or by that person. One whose last day has passed is among them. */
export const listAgreementsFor = (tx: Tx, personIds: readonly Id<'person'>[]): Promise<Agreement[]> =>
  agreementsWhere(
    tx,
    sql`a.withdrawn_on is null and ${naming(personIds, sql`and p.withdrawn_on is null`)}
     order by a.org_id = (select acting.my_org()) desc, a.given_on desc, a.recorded_at desc`,
  );

/** All that were ever recorded for these persons, newest first. */
export const listEveryAgreementFor = (tx: Tx, personIds: readonly Id<'person'>[]): Promise<Agreement[]> =>
  agreementsWhere(tx, sql`${naming(personIds)} order by a.given_on desc, a.recorded_at desc`);

/** By what stands in the URL. */
export async function findAgreement(tx: Tx, urlId: string): Promise<Agreement | undefined> {
  const [agreement] = await agreementsWhere(tx, sql`a.url_id = ${urlId}`);
  return agreement;
}

export async function findAgreementById(tx: Tx, id: Id<'agreement'>): Promise<Agreement | undefined> {
  const [agreement] = await agreementsWhere(tx, sql`a.id = ${id}`);
  return agreement;
}

/** To what a family agreed, and whom it named to share with, as the form asks: by code and by id. */
export async function findTerms(
  tx: Tx,
  id: Id<'agreement'>,
): Promise<{ readonly purposes: string[]; readonly shareWith: string[] }> {
  const { rows } = await sql<{ purposes: string[]; shareWith: string[] }>`
    select array(select t.purpose from people.agreed_purpose t where t.agreement_id = ${id}) as purposes,
           array(select w.org_id from people.agreement_organisation w where w.agreement_id = ${id}) as "shareWith"
  `.execute(tx);
  return rows[0]!;
}

const naming = (personIds: readonly Id<'person'>[], andSo = sql``) => sql`exists (
  select 1 from people.agreement_person p
   where p.agreement_id = a.id and p.person_id = any (${[...personIds]}::uuid[]) ${andSo})`;

/** As many as a page shows: a family agrees anew now and then, not every week. */
const MOST = 50;

/** Conditions are this module's own, `a` being the agreement. */
async function agreementsWhere(tx: Tx, which: RawBuilder<unknown>): Promise<Agreement[]> {
  const { rows } = await sql<Agreement>`
    select a.id, a.url_id as "urlId", a.org_id as "orgId", o.name as "orgName", u.name as "recordedBy", a.recorded_at as "recordedAt",
           a.given_on as "givenOn", a.ends_on as "endsOn", nullif(s.given_by, '') as "givenBy", a.how,
           coalesce(s.interpreter, '') as interpreter, a.child_asked as "childAsked", a.shared_with as "sharedWith",
           coalesce(s.copy_to, '') as "copyTo", a.withdrawn_on as "withdrawnOn", coalesce(s.withdrawn_because, '') as because,
           a.withdrawn_on is null and (a.ends_on is null or a.ends_on >= (now() at time zone 'Europe/London')::date) as stands,
           people.keeps_apart(a.id) as "keepsApart",
           coalesce((select jsonb_agg(jsonb_build_object('personId', g.person_id, 'understands', g.understands) order by g.id)
              from people.agreement_giver g where g.agreement_id = a.id), '[]') as givers,
           array(select w.name from people.agreed_purpose t join people.agreement_purpose w on w.code = t.purpose
                  where t.agreement_id = a.id order by w.place) as purposes,
           array(select n.name from people.agreement_organisation w join access.organisation n on n.id = w.org_id
                  where w.agreement_id = a.id order by n.name) as organisations,
           array(select distinct p.person_id from people.agreement_person p
                  where p.agreement_id = a.id and p.withdrawn_on is null) as "personIds",
           coalesce((select jsonb_agg(jsonb_build_object('personId', p.person_id, 'on', p.withdrawn_on,
                                                          'because', coalesce(w.withdrawn_because, '')))
              from people.agreement_person p left join people.agreement_person_words w on w.agreement_person_id = p.id
             where p.agreement_id = a.id and p.withdrawn_on is not null), '[]') as "noLonger"
      from people.agreement a
      join access.organisation o on o.id = a.org_id
      join access.user_account u on u.id = a.recorded_by
      left join people.agreement_words s on s.agreement_id = a.id
     where ${which} limit ${MOST}`.execute(tx);
  return rows;
}

/** Those of some agreements that have a last day by then and were not withdrawn, the soonest first. */
export async function listEndingAgreements(
  tx: Tx,
  ids: readonly Id<'agreement'>[],
  by: LocalDate,
  most: number,
): Promise<{ readonly id: Id<'agreement'>; readonly endsOn: LocalDate }[]> {
  const { rows } = await sql<{ id: Id<'agreement'>; endsOn: LocalDate }>`
    select a.id, a.ends_on as "endsOn" from people.agreement a
     where a.id = any (${[...ids]}::uuid[]) and a.withdrawn_on is null and a.ends_on <= ${by}
     order by a.ends_on, a.id limit ${most}`.execute(tx);
  return rows;
}
