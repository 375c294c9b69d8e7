import { sql } from 'kysely';
import { type Id, newId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { peopleTables } from '../../people.tables.ts';
import {
  type AgreementManner,
  type AgreementRefusal,
  type AgreementTerms,
  ruleOnAgreement,
} from './agreement.rules.ts';

export type GivenAgreement = AgreementTerms & {
  readonly givenBy: { readonly personId: string } | { readonly other: string };
  readonly how: AgreementManner;
  readonly childAsked: boolean;
  readonly copyTo: string;
};

/** Records that a family agreed to work together. It opens nothing by itself: a plan that rests on it does. */
export async function recordAgreement(
  { tx, actor }: Doing,
  given: GivenAgreement,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<Id<'agreement'>, AgreementRefusal>> {
  const ruling = ruleOnAgreement(given, today);
  if (!ruling.allowed) return ruling;
  const id = newId<'agreement'>();
  await peopleTables(tx)
    .insertInto('people.agreement')
    .values({
      id,
      org_id: actor.orgId,
      recorded_by: actor.userId,
      given_by_person_id: 'personId' in given.givenBy ? given.givenBy.personId : null,
      given_by: 'other' in given.givenBy ? given.givenBy.other : '',
      given_on: given.givenOn,
      how: given.how,
      child_asked: given.childAsked,
      copy_to: given.copyTo,
    })
    .execute();
  await sql`insert into people.agreement_person (agreement_id, person_id)
            select ${id}, unnest(${[...given.personIds]}::uuid[])`.execute(tx);
  await recordAudit(tx, 'people.agreement-recorded', given.personIds as Id<'person'>[], { agreement: id });
  return allow(id);
}
