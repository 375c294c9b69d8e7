import type { FileFault, FileVerdict } from './file-row.rules.ts';

/** The files that schools and the council send. */
export type FileKind = 'pupils' | 'attendance' | 'suspensions';

export type FileColumn = {
  readonly key: string;
  readonly required: boolean;
  /** Other headings in circulation. Case, spaces and punctuation make no difference. */
  readonly alsoCalled: readonly string[];
};

const needed = (key: string, ...alsoCalled: string[]): FileColumn => ({ key, required: true, alsoCalled });
const optional = (key: string, ...alsoCalled: string[]): FileColumn => ({ key, required: false, alsoCalled });

const UPN = needed('UPN', 'Unique pupil number', 'Pupil UPN');

const contactColumns = (n: number): FileColumn[] => [
  optional(`Contact${n}Surname`, `Contact ${n} last name`, `Contact ${n} family name`),
  optional(`Contact${n}Forename`, `Contact ${n} first name`, `Contact ${n} given name`),
  optional(`Contact${n}Relationship`, `Contact ${n} relation`, `Contact ${n} relationship to pupil`),
  optional(`Contact${n}ParentalResponsibility`, `Contact ${n} parental resp`, `Contact ${n} PR`),
  optional(`Contact${n}Phone`, `Contact ${n} telephone`, `Contact ${n} mobile`, `Contact ${n} main phone`),
  optional(`Contact${n}Email`, `Contact ${n} email address`),
  optional(`Contact${n}SameAddress`, `Contact ${n} lives with pupil`, `Contact ${n} same address as pupil`),
];

/** Columns by the names of the school census and DfE's pupil exports, with what council extracts call them. */
export const FILE_COLUMNS: Readonly<Record<FileKind, readonly FileColumn[]>> = {
  pupils: [
    UPN,
    optional('FormerUPN', 'Previous UPN', 'Old UPN'),
    needed('Surname', 'Legal surname', 'Family name', 'Last name'),
    needed('Forename', 'Legal forename', 'First name', 'Given name'),
    optional('MiddleNames', 'Middle name', 'Other forenames'),
    optional('PreferredSurname', 'Preferred family name', 'Preferred last name'),
    needed('DOB', 'Date of birth', 'Birth date', 'Birthday', 'PersonBirthDate'),
    optional('Sex', 'Gender', 'Legal sex'),
    optional('NCyearActual', 'NCyear', 'Year group', 'Actual NC year', 'NC year group', 'Year'),
    optional('EnrolStatus', 'Enrolment status'),
    needed('EntryDate', 'Date of entry', 'Date of admission', 'Admission date', 'DOA', 'Date of arrival'),
    optional('LeavingDate', 'Date of leaving', 'Leave date', 'Date left', 'DOL'),
    optional('DestinationLAEstab', 'Destination school', 'New school LAEstab'),
    optional('AddressLine1', 'Address 1', 'Address'),
    optional('AddressLine2', 'Address 2'),
    optional('Town', 'Post town', 'City'),
    optional('Postcode', 'Home postcode'),
    ...[1, 2, 3].flatMap(contactColumns),
  ],
  attendance: [
    UPN,
    needed('Date', 'Session date', 'Mark date', 'Attendance date', 'Register date'),
    needed('Session', 'AM/PM', 'Session name', 'Session type'),
    needed('Mark', 'Code', 'Attendance mark', 'Attendance code', 'Register mark'),
  ],
  suspensions: [
    UPN,
    needed('Category', 'Exclusion category', 'Suspension category', 'Exclusion type', 'Suspension type'),
    needed('Reason1', 'Reason', 'Main reason', 'Exclusion reason', 'Suspension reason'),
    optional('Reason2', 'Exclusion reason 2', 'Suspension reason 2', 'Second reason'),
    optional('Reason3', 'Exclusion reason 3', 'Suspension reason 3', 'Third reason'),
    needed('StartDate', 'Start', 'Exclusion start date', 'Suspension start date', 'Date from'),
    optional('StartSession', 'Start AM/PM', 'First session'),
    needed('Sessions', 'Number of sessions', 'Actual sessions', 'Exclusion sessions', 'Session count'),
    optional('EndDate', 'End', 'Exclusion end date', 'Suspension end date', 'Date to'),
  ],
};

export type Headings = {
  /** Our key for each column of the file, by position; null for a column we do not use. */
  readonly keys: readonly (string | null)[];
  /** Headings of the columns we do not use. They are told, not refused. */
  readonly unknown: readonly string[];
};

/** Which column of the file is which. Refused where one that we need is missing, or where two columns say the same. */
export function readHeadings(kind: FileKind, headings: readonly string[]): FileVerdict<Headings> {
  const known = keysByHeading(kind);
  const keys = headings.map((heading) => known.get(plain(heading)) ?? null);
  const faults = [...missingColumns(kind, keys), ...columnsTwice(keys)];
  if (faults.length > 0) return { allowed: false, faults };
  return { allowed: true, value: { keys, unknown: headings.filter((_, index) => keys[index] === null) } };
}

/** The kind of file whose needed columns are all there; where that holds for two, the one that knows more of the headings. */
export function detectKind(headings: readonly string[]): FileKind | undefined {
  const kinds = (Object.keys(FILE_COLUMNS) as FileKind[]).map((kind) => {
    const known = keysByHeading(kind);
    const keys = headings.map((heading) => known.get(plain(heading)) ?? null);
    return { kind, fits: missingColumns(kind, keys).length === 0, found: keys.filter((key) => key !== null).length };
  });
  return kinds.filter(({ fits }) => fits).toSorted((a, b) => b.found - a.found)[0]?.kind;
}

const plain = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '');

const keysByHeading = (kind: FileKind): ReadonlyMap<string, string> =>
  new Map(FILE_COLUMNS[kind].flatMap(({ key, alsoCalled }) => [key, ...alsoCalled].map((name) => [plain(name), key])));

const missingColumns = (kind: FileKind, keys: readonly (string | null)[]): FileFault[] =>
  FILE_COLUMNS[kind]
    .filter(({ key, required }) => required && !keys.includes(key))
    .map(({ key, alsoCalled }) => ({
      column: key,
      code: 'column-missing',
      message: `There is no column ${key}`,
      remedy: `Add it, or name the column that holds it ${[key, ...alsoCalled].join(', ').replace(/, ([^,]*)$/, ' or $1')}`,
    }));

const columnsTwice = (keys: readonly (string | null)[]): FileFault[] =>
  [...new Set(keys.filter((key, index) => key !== null && keys.indexOf(key) !== index))].map((key) => ({
    column: key!,
    code: 'column-twice',
    message: `Two columns are both ${key}`,
    remedy: 'Take one of them out, or name it differently',
  }));
