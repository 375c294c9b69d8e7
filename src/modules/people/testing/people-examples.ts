import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { lookForSamePersons } from '../same-person/look-for-same-person/look-for-same-person.ts';
import type { SuppliedContact, SuppliedPupil } from '../supply-persons/supplied-pupil.ts';
import { type SuppliedPerson, supplyPersons } from '../supply-persons/supply-persons.ts';
import type { GivenAgreement } from '../agreements/record-agreement/record-agreement.ts';
import { peopleModule } from '../people.module.ts';
import { peoplePaths } from '../people.paths.ts';
import { upnCheckLetter } from '../identity/upn.rules.ts';

type Site = Pick<TestSite, 'database' | 'past'>;

/** A UPN of an authority that there is not. */
export const aUpn = (serial: number): string => {
  const afterIt = `999${String(400_100_000 + serial)}`;
  return upnCheckLetter(afterIt) + afterIt;
};

export const TODAY = getLocalDate('2026-09-21');

/** Ada's mother, as their school has her. */
export function aMother(otherwise: Partial<SuppliedContact> = {}): SuppliedContact {
  return {
    givenName: 'Grace',
    familyName: 'Fernwick',
    relationship: 'Mother',
    parentalResponsibility: true,
    phone: '07700 900111',
    email: null,
    sameAddress: true,
    ...otherwise,
  };
}

/** Ada's father, who lives elsewhere. */
export const aFatherElsewhere = (otherwise: Partial<SuppliedContact> = {}): SuppliedContact =>
  aMother({ givenName: 'Alan', relationship: 'Father', phone: '07700 900222', sameAddress: false, ...otherwise });

/** Ada Fernwick, eleven years old, who lives with her mother. */
export function aPupil(otherwise: Partial<SuppliedPupil> = {}): SuppliedPupil {
  return {
    upn: aUpn(1),
    formerUpn: null,
    givenName: 'Ada',
    middleNames: null,
    familyName: 'Fernwick',
    preferredFamilyName: null,
    birthday: getLocalDate('2015-03-12'),
    sex: 'F',
    addressLines: ['1 Larch Row', 'Fenmouth'],
    postcode: 'ZZ99 3WZ',
    leavingDate: null,
    contacts: [aMother()],
    ...otherwise,
  };
}

/** As a school's lead sends them, and then compared with everybody, as the job does. */
export async function supply(
  { database }: Site,
  actor: Actor,
  pupils: readonly SuppliedPupil[],
  today = TODAY,
): Promise<SuppliedPerson[]> {
  const supplied = await database.as(actor, (tx) => supplyPersons(tx, actor, pupils, today));
  while ((await database.as('matcher', lookForSamePersons)) > 0);
  return supplied;
}

/** What stands in the tables and lists of facts of a page, a line each. */
export const linesOf = ({ $ }: SeenPage): string[] =>
  $('main tr, main .govuk-summary-list__row')
    .map((_, line) =>
      $(line)
        .children('th, td, dt, dd')
        .map((__, cell) => $(cell).text().replace(/\s+/g, ' ').trim())
        .get()
        .join(' | '),
    )
    .get();

/** The module as it stands without any above it. */
export const peopleAlone = () =>
  peopleModule({ childFacts: [], childPanels: [], familyPanels: [], timelineSources: [], knownSources: [] });

/** The address of somebody's page, past every policy. */
export async function pathOf({ past }: Site, personId: string): Promise<string> {
  const [person] = await past<{ url_id: string }>('select url_id from people.person where id = $1', [personId]);
  return peoplePaths.child(person!.url_id);
}

/** Past every policy, by the folded name. Throws where there is not exactly one. */
export async function personIdOf({ past }: Site, folded: string): Promise<Id<'person'>> {
  const persons = await past<{ person_id: Id<'person'> }>('select person_id from people.name where folded = $1', [
    folded,
  ]);
  if (persons.length !== 1) throw new Error(`${persons.length} persons are called so`);
  return persons[0]!.person_id;
}

/** As a family gives it by phone, without anything special said. */
export const anAgreementGiven = (
  said: Pick<GivenAgreement, 'givenBy' | 'childId' | 'personIds' | 'mayName'> & Partial<GivenAgreement>,
): GivenAgreement => ({
  givenByOther: '',
  children: [],
  understands: '',
  givenOn: TODAY,
  endsOn: null,
  how: 'phone',
  interpreter: '',
  childAsked: true,
  purposes: ['assess-together', 'one-plan'],
  sharedWith: 'team',
  shareWith: [],
  copyTo: '',
  ...said,
});
