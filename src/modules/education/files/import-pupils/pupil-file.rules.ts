import { ageOn, type LocalDate } from '#kernel/local-date.ts';
import type { Upn } from '#modules/people/index.ts';
import { isComplete, readRow, type FileVerdict, type RawRow, type RowReader } from '../file-row.rules.ts';
import type { PupilCodes, Sex } from '../../codes/pupil-codes.ts';

export type PupilContact = {
  readonly familyName: string;
  readonly givenName: string;
  readonly relationship: string | null;
  /** Null where the file does not say: that is not a no. */
  readonly parentalResponsibility: boolean | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly sameAddress: boolean | null;
};

type Needed = {
  readonly upn: Upn;
  readonly familyName: string;
  readonly givenName: string;
  readonly birthday: LocalDate;
  readonly entryDate: LocalDate;
};

/** One child as a school enrolled them. What the file leaves empty is null. */
export type PupilRow = Needed & {
  readonly formerUpn: Upn | null;
  readonly middleNames: string | null;
  readonly preferredFamilyName: string | null;
  readonly sex: Sex | null;
  /** As 'R' or '7'; other years as the file has them, in capitals. */
  readonly yearGroup: string | null;
  readonly enrolStatus: string | null;
  readonly leavingDate: LocalDate | null;
  /** Seven digits: local authority and establishment. */
  readonly destination: string | null;
  readonly addressLines: readonly string[];
  readonly postcode: string | null;
  readonly contacts: readonly PupilContact[];
};

export type PupilFileContext = PupilCodes & {
  readonly today: LocalDate;
  /** Null where the numbers of local authorities, past ones included, are not loaded. */
  readonly laNumbers: ReadonlySet<string> | null;
};

/** Nobody is a pupil at an older age: an education, health and care plan ends at 25 (Children and Families Act 2014, s.46). */
const OLDEST = 25;

export function ruleOnPupilRow(raw: RawRow, context: PupilFileContext): FileVerdict<PupilRow> {
  const row = readRow(raw);
  const needed: { readonly [Key in keyof Needed]: Needed[Key] | null } = {
    upn: row.needed('UPN', row.upn('UPN', context.laNumbers)),
    familyName: row.needed('Surname', row.text('Surname')),
    givenName: row.needed('Forename', row.text('Forename')),
    birthday: row.needed('DOB', row.date('DOB')),
    entryDate: row.needed('EntryDate', row.date('EntryDate')),
  };
  const pupil = {
    formerUpn: row.upn('FormerUPN', context.laNumbers),
    middleNames: row.text('MiddleNames') || null,
    preferredFamilyName: row.text('PreferredSurname') || null,
    sex: row.oneOf('Sex', context.sexes),
    yearGroup: yearGroupOf(row.text('NCyearActual')),
    enrolStatus: row.oneOf('EnrolStatus', context.enrolStatuses),
    leavingDate: row.date('LeavingDate'),
    destination: readDestination(row),
    addressLines: ['AddressLine1', 'AddressLine2', 'Town'].map(row.text).filter((line) => line !== ''),
    postcode: readPostcode(row),
    contacts: [1, 2, 3].flatMap((n) => readContact(row, n)),
  };
  checkDates(row, { ...needed, leavingDate: pupil.leavingDate }, context.today);
  if (row.faults.length > 0 || !isComplete<Needed>(needed)) return { allowed: false, faults: row.faults };
  return { allowed: true, value: { ...needed, ...pupil } };
}

type Dates = { readonly [Key in 'birthday' | 'entryDate' | 'leavingDate']: LocalDate | null };

/** The date of birth is named but never repeated. */
function checkDates(row: RowReader, { birthday, entryDate, leavingDate }: Dates, today: LocalDate): void {
  checkBirthday(row, birthday, today);
  if (birthday && entryDate && entryDate < birthday)
    row.fault('EntryDate', 'before-birth', 'The child joined before they were born', 'Check EntryDate and DOB');
  if (entryDate && leavingDate && leavingDate < entryDate)
    row.fault('LeavingDate', 'left-before-joining', 'The child left before they joined', 'Check both dates');
}

function checkBirthday(row: RowReader, birthday: LocalDate | null, today: LocalDate): void {
  const remedy = 'Check the date of birth in your management system';
  if (birthday && birthday > today) row.fault('DOB', 'in-the-future', 'The date of birth is to come', remedy);
  else if (birthday && ageOn(birthday, today) > OLDEST)
    row.fault('DOB', 'too-old', `The date of birth is of somebody older than ${OLDEST}`, remedy);
}

/** 'Year 7' and '07' are 7, 'Reception' is R. No other year is refused: the national list was not confirmed. */
function yearGroupOf(text: string): string | null {
  const year = text
    .toUpperCase()
    .replace(/^YEAR\s*/, '')
    .replace(/^0+(?=\d)/, '');
  return year === 'RECEPTION' ? 'R' : year || null;
}

function readDestination(row: RowReader): string | null {
  const digits = row.text('DestinationLAEstab').replace(/[\s/-]/g, '');
  if (digits === '' || /^\d{7}$/.test(digits)) return digits || null;
  const message = 'This is not a local authority number and an establishment number';
  return row.fault('DestinationLAEstab', 'not-a-school-number', message, 'Write the seven digits, as 8964001');
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;

function readPostcode(row: RowReader): string | null {
  const together = row.text('Postcode').replace(/\s/g, '').toUpperCase();
  if (together === '') return null;
  if (POSTCODE.test(together)) return `${together.slice(0, -3)} ${together.slice(-3)}`;
  const remedy = 'Correct it, or leave it empty where the address has none';
  return row.fault('Postcode', 'not-a-postcode', 'This does not have the form of a postcode', remedy);
}

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ['Y', true],
  ['N', false],
  ['YES', true],
  ['NO', false],
  ['TRUE', true],
  ['FALSE', false],
]);

const CONTACT_DETAILS = ['Relationship', 'ParentalResponsibility', 'Phone', 'Email', 'SameAddress'] as const;

/** None where the columns are empty. A contact has a family name at least; details of nobody are a fault. */
function readContact(row: RowReader, n: number): PupilContact[] {
  const column = (detail: string): string => `Contact${n}${detail}`;
  const familyName = row.text(column('Surname'));
  const givenName = row.text(column('Forename'));
  if (familyName === '') {
    const filledIn = givenName !== '' || CONTACT_DETAILS.some((detail) => row.text(column(detail)) !== '');
    if (filledIn)
      row.fault(
        column('Surname'),
        'empty',
        `Contact ${n} has details but no surname`,
        'Fill in the surname of the contact',
      );
    return [];
  }
  return [
    {
      familyName,
      givenName,
      relationship: row.text(column('Relationship')) || null,
      parentalResponsibility: row.oneOf(column('ParentalResponsibility'), YES_OR_NO),
      phone: row.text(column('Phone')) || null,
      email: readEmail(row, column('Email')),
      sameAddress: row.oneOf(column('SameAddress'), YES_OR_NO),
    },
  ];
}

function readEmail(row: RowReader, column: string): string | null {
  const email = row.text(column);
  if (email === '' || /^[^@\s]+@[^@\s]+$/.test(email)) return email || null;
  return row.fault(column, 'not-an-email-address', 'This is not an e-mail address', 'Correct it, or leave it empty');
}
