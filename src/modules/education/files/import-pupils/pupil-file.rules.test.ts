import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { PUPIL_CODES } from '../../codes/pupil-codes.ts';
import { ruleOnPupilRow, type PupilFileContext } from './pupil-file.rules.ts';

const context: PupilFileContext = { ...PUPIL_CODES, today: getLocalDate('2025-12-12'), laNumbers: null };

const row = {
  UPN: 'R201100018042',
  Surname: 'Fernwick',
  Forename: 'Ada',
  DOB: '12/03/2014',
  EntryDate: '2025-09-03',
};

const faultsOf = (changed: Record<string, string>, inContext = context) => {
  const verdict = ruleOnPupilRow({ ...row, ...changed }, inContext);
  return verdict.allowed ? [] : verdict.faults.map(({ column, code }) => `${column}: ${code}`);
};

describe('a row of a file of pupils', () => {
  it('is a child as the school enrolled them', () => {
    const full = {
      FormerUPN: 'T20110001804V',
      MiddleNames: 'Rose',
      PreferredSurname: 'Moss',
      Sex: 'Female',
      NCyearActual: 'Year 07',
      EnrolStatus: 'c',
      LeavingDate: '45992',
      DestinationLAEstab: '896/4001',
      AddressLine1: '1 Nowhere Lane',
      Town: 'Anytown',
      Postcode: 'zz993wz',
      Contact1Surname: 'Fernwick',
      Contact1Forename: 'Bea',
      Contact1Relationship: 'Mother',
      Contact1ParentalResponsibility: 'Y',
      Contact1Phone: '01632 960001',
      Contact1Email: 'bea@example.org',
      Contact1SameAddress: 'no',
      Contact3Surname: 'Moss',
    };
    expect(ruleOnPupilRow({ ...row, ...full }, context)).toEqual({
      allowed: true,
      value: {
        upn: 'R201100018042',
        formerUpn: 'T20110001804V',
        familyName: 'Fernwick',
        givenName: 'Ada',
        middleNames: 'Rose',
        preferredFamilyName: 'Moss',
        birthday: '2014-03-12',
        sex: 'F',
        yearGroup: '7',
        enrolStatus: 'C',
        entryDate: '2025-09-03',
        leavingDate: '2025-12-01',
        destination: '8964001',
        addressLines: ['1 Nowhere Lane', 'Anytown'],
        postcode: 'ZZ99 3WZ',
        contacts: [
          {
            familyName: 'Fernwick',
            givenName: 'Bea',
            relationship: 'Mother',
            parentalResponsibility: true,
            phone: '01632 960001',
            email: 'bea@example.org',
            sameAddress: false,
          },
          {
            familyName: 'Moss',
            givenName: '',
            relationship: null,
            parentalResponsibility: null,
            phone: null,
            email: null,
            sameAddress: null,
          },
        ],
      },
    });
  });

  it('needs no more than who the child is and since when', () => {
    expect(ruleOnPupilRow(row, context)).toMatchObject({
      allowed: true,
      value: { sex: null, yearGroup: null, enrolStatus: null, leavingDate: null, addressLines: [], contacts: [] },
    });
  });

  it.each([
    ['Reception', 'R'],
    ['r', 'R'],
    ['07', '7'],
    ['Year 11', '11'],
    ['N2', 'N2'],
    ['E1', 'E1'],
    ['0', '0'],
  ])('takes %j for year group %s', (NCyearActual, yearGroup) => {
    expect(ruleOnPupilRow({ ...row, NCyearActual }, context)).toMatchObject({ value: { yearGroup } });
  });
});

describe('a row of a file of pupils is refused', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['without a UPN', { UPN: ' ' }, ['UPN: empty']],
    ['with a UPN too short', { UPN: 'R2011' }, ['UPN: not-thirteen-characters']],
    ['with a former UPN that is none', { FormerUPN: 'S201100018042' }, ['FormerUPN: not-the-form-of-a-upn']],
    ['without a name', { Surname: '', Forename: '' }, ['Surname: empty', 'Forename: empty']],
    ['with a month for a birthday', { DOB: '03/2014' }, ['DOB: not-a-date']],
    ['with a birthday to come', { DOB: '2026-01-01', EntryDate: '2026-01-05' }, ['DOB: in-the-future']],
    ['with the birthday of an adult', { DOB: '1984-01-01' }, ['DOB: too-old']],
    ['when the child joined before birth', { EntryDate: '2013-09-01' }, ['EntryDate: before-birth']],
    ['when the child left before joining', { LeavingDate: '2025-07-20' }, ['LeavingDate: left-before-joining']],
    ['with a sex we cannot read', { Sex: 'W' }, ['Sex: not-in-the-list']],
    ['with a status we do not know', { EnrolStatus: 'Z' }, ['EnrolStatus: not-in-the-list']],
    [
      'with a school that is no number',
      { DestinationLAEstab: 'Anytown High' },
      ['DestinationLAEstab: not-a-school-number'],
    ],
    ['with a postcode that is none', { Postcode: 'ANYTOWN' }, ['Postcode: not-a-postcode']],
    ['with details of a contact without a name', { Contact2Phone: '01632 960002' }, ['Contact2Surname: empty']],
    [
      'with a contact whose details cannot be read',
      { Contact1Surname: 'Moss', Contact1Email: 'moss', Contact1SameAddress: 'maybe' },
      ['Contact1Email: not-an-email-address', 'Contact1SameAddress: not-in-the-list'],
    ],
  ])('%s', (_, changed, faults) => {
    expect(faultsOf(changed)).toEqual(faults);
  });

  it('when the check letter of the UPN does not fit, with the letter that would', () => {
    expect(ruleOnPupilRow({ ...row, UPN: 't201100018042' }, context)).toEqual({
      allowed: false,
      faults: [
        {
          column: 'UPN',
          code: 'check-letter-does-not-fit',
          message: 'The check letter does not fit: this UPN should begin with R',
          remedy: 'Check the UPN in your management system',
        },
      ],
    });
  });

  it('when no local authority has the number in the UPN, where the numbers are known', () => {
    expect(faultsOf({}, { ...context, laNumbers: new Set(['896']) })).toEqual(['UPN: no-such-local-authority']);
    expect(faultsOf({}, { ...context, laNumbers: new Set(['201']) })).toEqual([]);
  });

  it('with all that is wrong at once, and without repeating a name or a date of birth', () => {
    const verdict = ruleOnPupilRow(
      { ...row, DOB: '1984-01-01', UPN: 'FERNWICK', Sex: 'Ada', Postcode: 'Fernwick' },
      context,
    );
    expect(verdict.allowed ? 0 : verdict.faults.length).toBe(4);
    expect(JSON.stringify(verdict)).not.toMatch(/fernwick|\bada\b|1984/i);
  });
});
