import type { RollEntry } from './borough/district.ts';
import type { Adult, Family, Relationship } from './borough/families.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

const YEAR_GROUPS = ['R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'];

/** A pupil as their school's file has them: while they were there, or as is known now, with the day they left. */
export function pupilRow({ family, child, enrolment }: RollEntry, when: 'while-here' | 'as-known-now') {
  const { recorded } = enrolment;
  const home = family.households.find(({ childKeys }) => childKeys.includes(child.key))!;
  const left = when === 'as-known-now';
  return {
    upn: recorded.upn,
    formerUpn: orNull(recorded.formerUpn),
    familyName: recorded.surname,
    givenName: recorded.forename,
    middleNames: orNull(recorded.middleNames),
    preferredFamilyName: orNull(recorded.preferredSurname),
    birthday: recorded.birthDate,
    sex: child.sex,
    yearGroup: YEAR_GROUPS[child.year] ?? null,
    enrolStatus: 'C',
    entryDate: enrolment.entry,
    leavingDate: left ? (enrolment.leaving ?? null) : null,
    destination: left ? orNull(enrolment.destination) : null,
    addressLines: [home.address.line1, home.address.line2, home.address.town].filter((line) => line !== ''),
    postcode: orNull(home.address.postcode),
    contacts: contactsOf(family, home.key),
  };
}

/** At most three, as a file has columns for: whoever lives with the child first. */
function contactsOf(family: Family, homeKey: string) {
  const adults = new Map(family.adults.map((adult) => [adult.key, adult]));
  return family.relationships
    .toSorted((a, b) => Number(b.householdKey === homeKey) - Number(a.householdKey === homeKey))
    .slice(0, 3)
    .map((relationship) => contact(adults.get(relationship.adultKey)!, relationship, homeKey));
}

const contact = (adult: Adult, { kind, parentalResponsibility, householdKey }: Relationship, homeKey: string) => ({
  familyName: adult.surname,
  givenName: adult.forename,
  relationship: kind,
  parentalResponsibility,
  phone: orNull(adult.phone),
  email: orNull(adult.email),
  sameAddress: householdKey === homeKey,
});

/** A pupil's suspensions at this school, as rows of its file. */
export const suspensionRows = ({ enrolment }: RollEntry) =>
  enrolment.suspensions.map(({ category, reasons, startDate, startSession, sessions, endDate }) => ({
    upn: enrolment.recorded.upn,
    category,
    reasons,
    startDate,
    startSession,
    sessions: sessions ?? null,
    endDate: endDate ?? null,
  }));
