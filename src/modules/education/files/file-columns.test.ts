import { describe, expect, it } from 'vitest';
import { detectKind, FILE_COLUMNS, readHeadings } from './file-columns.ts';

const COUNCIL_EXTRACT = [
  'Estab,UPN,Surname,Forename,Middlenames,PreferredSurname,FormerSurname,Gender,DoB,EnrolStatus,EntryDate,NCyearActual',
  'Ethnicity,Language,SENprovision,Postcode,Street,Locality,Town,AddressLine1,AddressLine2,Age',
].flatMap((part) => part.split(','));

describe('the headings of a file', () => {
  it('of a council extract are read, and columns we do not use are told', () => {
    const verdict = readHeadings('pupils', COUNCIL_EXTRACT);
    expect(verdict).toEqual({
      allowed: true,
      value: {
        keys: [
          null,
          'UPN',
          'Surname',
          'Forename',
          'MiddleNames',
          'PreferredSurname',
          null,
          'Sex',
          'DOB',
          'EnrolStatus',
          'EntryDate',
          'NCyearActual',
          null,
          null,
          null,
          'Postcode',
          null,
          null,
          'Town',
          'AddressLine1',
          'AddressLine2',
          null,
        ],
        unknown: ['Estab', 'FormerSurname', 'Ethnicity', 'Language', 'SENprovision', 'Street', 'Locality', 'Age'],
      },
    });
  });

  it('are read whatever their case, spaces, punctuation and byte order mark', () => {
    const verdict = readHeadings('attendance', ['\uFEFFupn', 'SESSION DATE', 'am/pm', 'Attendance_Code']);
    expect(verdict).toMatchObject({ allowed: true, value: { keys: ['UPN', 'Date', 'Session', 'Mark'] } });
  });

  it('are refused when a column we need is missing, with what it may be called', () => {
    expect(readHeadings('attendance', ['UPN', 'Date', 'Session', 'Minutes late'])).toEqual({
      allowed: false,
      faults: [
        {
          column: 'Mark',
          code: 'column-missing',
          message: 'There is no column Mark',
          remedy:
            'Add it, or name the column that holds it Mark, Code, Attendance mark, Attendance code or Register mark',
        },
      ],
    });
  });

  it('are refused when two columns say the same', () => {
    expect(readHeadings('attendance', ['UPN', 'Date', 'Session', 'Mark', 'Code'])).toMatchObject({
      allowed: false,
      faults: [{ column: 'Mark', code: 'column-twice' }],
    });
  });

  it.each(Object.entries(FILE_COLUMNS))('of %s never stand for two columns', (_, columns) => {
    const names = columns.flatMap(({ key, alsoCalled }) => [key, ...alsoCalled]).map((name) => name.replace(/\W/g, ''));
    const small = names.map((name) => name.toLowerCase());
    expect(new Set(small).size).toBe(small.length);
  });
});

describe('the kind of a file', () => {
  it.each([
    ['pupils', COUNCIL_EXTRACT],
    ['attendance', ['UPN', 'Date', 'Session', 'Mark', 'Minutes late']],
    ['suspensions', ['UPN', 'Category', 'Reason1', 'StartDate', 'Sessions', 'EndDate']],
    [undefined, ['UPN', 'Score']],
    [undefined, []],
  ])('is %s for its headings', (kind, headings) => {
    expect(detectKind(headings)).toBe(kind);
  });
});
