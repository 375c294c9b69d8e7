import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/job.ts';
import { lookForSamePerson } from '../same-person/look-for-same-person/look-for-same-person.job.ts';
import { foldName } from '../identity/names.rules.ts';
import { type Households, drawHouseholds } from './households.rules.ts';
import type { SuppliedPupil } from './supplied-pupil.ts';

/** What became of one row. `held` is false for somebody who had left before and is said to have: they stay closed. */
export type SuppliedPerson = {
  readonly personId: Id<'person'>;
  readonly verdict: 'added' | 'changed' | 'unchanged';
  readonly held: boolean;
};

/**
 * A school supplies its pupils with their parents and carers, thousands at once; it opens them to the school, and to it
 * alone. One answer for each row, in its order, which does not tell whether anybody else knows the child. To be given a
 * whole file at once, since contacts are recognised across it.
 */
export async function supplyPersons(
  tx: Tx,
  actor: Actor,
  pupils: readonly SuppliedPupil[],
  today: LocalDate = todayInLondon(),
): Promise<SuppliedPerson[]> {
  const drawn = drawHouseholds(pupils);
  const { rows } = await sql<SuppliedPerson>`
    select person_id as "personId", verdict, held from people.supply_persons(
      ${JSON.stringify(pupils.map((pupil, place) => pupilRow(pupil, place, today)))}, ${JSON.stringify(contactRows(drawn, pupils))},
      ${JSON.stringify(tieRows(drawn))}, ${JSON.stringify(familyRows(drawn))}, ${today})`.execute(tx);
  const touched = rows.filter(({ verdict }) => verdict !== 'unchanged').map(({ personId }) => personId);
  await recordAudit(tx, 'people.persons-supplied', touched, {
    added: rows.filter(({ verdict }) => verdict === 'added').length,
    rows: rows.length,
  });
  if (touched.length > 0) await enqueue(tx, lookForSamePerson, {}, { key: 'all', author: actor });
  return rows;
}

function pupilRow(pupil: SuppliedPupil, place: number, today: LocalDate) {
  const { givenName, familyName, preferredFamilyName, formerUpn, leavingDate } = pupil;
  const preferred = preferredFamilyName && preferredFamilyName !== familyName ? preferredFamilyName : null;
  return {
    place,
    person_id: newId(),
    url_id: newUrlId(),
    current: leavingDate === null || leavingDate >= today,
    upn: pupil.upn,
    former_upns: formerUpn ? [formerUpn] : [],
    given: givenName,
    middle: pupil.middleNames ?? '',
    family: familyName,
    folded: foldName(`${givenName} ${familyName}`),
    preferred_given: preferred && givenName,
    preferred_family: preferred,
    preferred_folded: preferred && foldName(`${givenName} ${preferred}`),
    born: pupil.birthday,
    sex: pupil.sex,
    address: addressOf(pupil),
    postcode: pupil.postcode,
  };
}

const addressOf = ({ addressLines }: SuppliedPupil): string | null => addressLines.join('\n') || null;

const contactRows = ({ relatives }: Households, pupils: readonly SuppliedPupil[]) =>
  relatives.map(({ givenName, familyName, folded, points, homeOf }, place) => {
    const home = homeOf === null ? undefined : pupils[homeOf]!;
    return {
      place,
      person_id: newId(),
      url_id: newUrlId(),
      given: givenName,
      family: familyName,
      folded,
      point_kinds: points.map((point) => point.kind),
      points: points.map((point) => point.value),
      folded_points: points.map((point) => point.folded),
      address: home ? addressOf(home) : null,
      postcode: home?.postcode ?? null,
    };
  });

const tieRows = ({ ties }: Households) =>
  ties.map(({ pupil, relative, kind, parentalResponsibility, sameAddress }) => ({
    pupil,
    contact: relative,
    kind,
    parental_responsibility: parentalResponsibility,
    same_address: sameAddress,
  }));

const familyRows = ({ households }: Households) =>
  households.map(({ pupils, relatives }, place) => ({
    place,
    family_id: newId(),
    url_id: newUrlId(),
    pupils,
    contacts: relatives,
  }));
