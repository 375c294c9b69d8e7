import type { RollEntry } from '../district.ts';
import type { Adult, Family, Relationship, RelationshipKind } from '../families.ts';
import { misspell } from '../names.ts';
import { randomFor } from '../random.ts';
import type { School } from '../schools.ts';
import { oneRow, type Row, type Sheet } from './sheet.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const CONTACT = words('Surname Forename Relationship ParentalResponsibility Phone Email SameAddress');

const COLUMNS = words(
  `UPN FormerUPN Surname Forename MiddleNames PreferredSurname DOB Sex NCyearActual EnrolStatus EntryDate LeavingDate
  DestinationLAEstab AddressLine1 AddressLine2 Town Postcode`,
).concat([1, 2, 3].flatMap((number) => CONTACT.map((column) => `Contact${number}${column}`)));

const RELATIONSHIPS: Record<RelationshipKind, string> = {
  mother: 'Mother',
  father: 'Father',
  stepmother: 'Stepmother',
  stepfather: 'Stepfather',
  grandmother: 'Grandmother',
  grandfather: 'Grandfather',
  aunt: 'Aunt',
  uncle: 'Uncle',
};

const yesNo = (is: boolean): string => (is ? 'Y' : 'N');

/** Up to three contacts as this school has them: now and then a name misspelt, or no number. */
function contactCells(family: Family, school: School, seed: number, homeKey: string): string[] {
  const random = randomFor(seed, 'contacts', school.key, family.key);
  const write = (adult: Adult, relationship: Relationship): string[] => [
    random.chance(0.03) ? misspell(adult.surname, random) : adult.surname,
    random.chance(0.03) ? misspell(adult.forename, random) : adult.forename,
    RELATIONSHIPS[relationship.kind],
    yesNo(relationship.parentalResponsibility),
    random.chance(0.03) ? '' : adult.phone,
    adult.email,
    yesNo(relationship.householdKey === homeKey),
  ];
  const contacts = family.adults.map((adult, i) => write(adult, family.relationships[i]!));
  return [0, 1, 2].flatMap((i) => contacts[i] ?? CONTACT.map(() => ''));
}

/** The school knows one home. Of two, it is mostly the first. */
const homeOf = (family: Family, school: School, seed: number) =>
  family.households.at(randomFor(seed, 'home', school.key, family.key).chance(0.2) ? -1 : 0)!;

function pupilRow({ family, child, enrolment }: RollEntry, school: School, seed: number, year: number): Row {
  const { upn, formerUpn, surname, forename, middleNames, preferredSurname, birthDate } = enrolment.recorded;
  const home = homeOf(family, school, seed);
  return [
    upn,
    formerUpn,
    surname,
    forename,
    middleNames,
    preferredSurname,
    birthDate,
    child.sex,
    year === 0 ? 'R' : String(year),
    enrolment.leaving ? 'P' : 'C',
    enrolment.entry,
    enrolment.leaving ?? '',
    enrolment.destination,
    home.address.line1,
    home.address.line2,
    home.address.town,
    home.address.postcode,
    ...contactCells(family, school, seed, home.key),
  ];
}

/** A school's pupils of one school year, a row for each. `yearIndex`: 0 is last year, 1 this. */
export const pupilSheet = (school: School, entries: readonly RollEntry[], seed: number, yearIndex: 0 | 1): Sheet => ({
  columns: COLUMNS,
  origins: entries.map((entry) => oneRow(entry, pupilRow(entry, school, seed, entry.child.year - 1 + yearIndex))),
});
