import type { Cells, Checked, Fault, HeadingsRead } from '#platform/imports/import-kind.ts';

/** A school as the register has it. */
export type SchoolRow = {
  readonly urn: string;
  readonly laCode: string;
  /** Null for independent schools, which have none. */
  readonly establishmentNumber: string | null;
  readonly name: string;
  readonly phase: string;
  readonly phone: string | null;
  readonly closed: boolean;
};

/** The columns we use of the 120 in the register's own download (Get Information About Schools, DfE). */
const HEADINGS: Readonly<Record<string, string>> = {
  urn: 'URN',
  lacode: 'LACode',
  establishmentnumber: 'EstablishmentNumber',
  establishmentname: 'EstablishmentName',
  establishmentstatusname: 'EstablishmentStatus',
  phaseofeducationname: 'PhaseOfEducation',
  telephonenum: 'TelephoneNum',
};
const NEEDED = ['URN', 'LACode', 'EstablishmentName', 'PhaseOfEducation'];

const columnsOf = (headings: readonly string[]): (string | undefined)[] =>
  headings.map((heading) => HEADINGS[heading.toLowerCase().replace(/[^a-z]/g, '')]);

export const isSchoolsFile = (headings: readonly string[]): boolean => {
  const columns = columnsOf(headings);
  return ['URN', 'EstablishmentName'].every((column) => columns.includes(column));
};

export function readSchoolHeadings(headings: readonly string[]): HeadingsRead {
  const columns = columnsOf(headings);
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { ok: false, faults: missing.map(missingColumn) };
  return { ok: true, columns, ignored: [] };
}

const missingColumn = (column: string): Fault => ({
  column,
  code: 'column-missing',
  message: `There is no column ${column}`,
  remedy: 'Send the file as it was downloaded from the register of schools',
});

const GONE = ['Closed', 'Proposed to open'];

export function ruleOnSchoolRow(cells: Cells): Checked<SchoolRow> {
  const text = (column: string): string => cells[column] ?? '';
  const faults = [
    ...wrong('URN', /^\d{6}$/.test(text('URN')), 'A URN has six digits'),
    ...wrong('LACode', /^\d{3}$/.test(text('LACode')), 'The number of a local authority has three digits'),
    ...wrong(
      'EstablishmentNumber',
      /^(\d{4})?$/.test(text('EstablishmentNumber')),
      'This number has four digits, or is empty',
    ),
    ...wrong('EstablishmentName', text('EstablishmentName') !== '', 'A school has a name'),
  ];
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    row: {
      urn: text('URN'),
      laCode: text('LACode'),
      establishmentNumber: text('EstablishmentNumber') || null,
      name: text('EstablishmentName'),
      phase: text('PhaseOfEducation') || 'Not applicable',
      phone: /^[\d ]{10,13}$/.test(text('TelephoneNum')) ? text('TelephoneNum') : null,
      closed: GONE.includes(text('EstablishmentStatus')),
    },
  };
}

const wrong = (column: string, right: boolean, message: string): Fault[] =>
  right
    ? []
    : [
        {
          column,
          code: 'not-as-in-the-register',
          message,
          remedy: 'Download the register again, and send it unchanged',
        },
      ];
