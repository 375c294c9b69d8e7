import { sql } from 'kysely';
import { type Id, newId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import { peopleTables } from '../../people.tables.ts';
import {
  type AgreementManner,
  type AgreementRefusal,
  type AgreementTerms,
  ruleOnAgreement,
} from './agreement.rules.ts';

export type GivenAgreement = AgreementTerms & {
  readonly how: AgreementManner;
  readonly interpreter: string;
  readonly childAsked: boolean;
  /** What they agreed to: codes of the area's list. */
  readonly purposes: readonly string[];
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
      given_on: given.givenOn,
      ends_on: given.endsOn,
      how: given.how,
      child_asked: given.childAsked,
      shared_with: given.sharedWith,
    })
    .execute();
  await sql`insert into people.agreement_words (agreement_id, given_by, interpreter, copy_to)
            values (${id}, ${given.givenByOther}, ${given.interpreter}, ${given.copyTo})`.execute(tx);
  await nameIn(tx, id, given);
  const details = { agreement: id, sharedWith: given.sharedWith, purposes: given.purposes };
  await recordAudit(tx, 'people.agreement-recorded', given.personIds as Id<'person'>[], details);
  return allow(id);
}

async function nameIn(tx: Tx, id: Id<'agreement'>, given: GivenAgreement): Promise<void> {
  const young = given.givenBy.filter((giver) => given.children.includes(giver));
  const named = given.sharedWith === 'named' ? given.shareWith : [];
  await sql`insert into people.agreement_person (agreement_id, person_id)
            select ${id}, unnest(${[...given.personIds]}::uuid[])`.execute(tx);
  await sql`insert into people.agreement_giver (agreement_id, person_id, understands)
            select ${id}, giver, case when giver = any (${young}::uuid[]) then ${given.understands} else '' end
              from unnest(${[...given.givenBy]}::uuid[]) giver`.execute(tx);
  await sql`insert into people.agreed_purpose (agreement_id, purpose)
            select ${id}, unnest(${[...given.purposes]}::text[])`.execute(tx);
  await sql`insert into people.agreement_organisation (agreement_id, org_id)
            select ${id}, unnest(${[...named]}::uuid[])`.execute(tx);
}
