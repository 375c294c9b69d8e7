import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type SignedInUser, type TestSite } from '#modules/access/testing/test-site.ts';
import { educationModule } from '../../education.module.ts';
import { importText } from '../../testing/education-examples.ts';
import { schoolsImport } from './schools-import.ts';

const HEADINGS =
  '"URN","LA (code)","LA (name)","EstablishmentNumber","EstablishmentName","EstablishmentStatus (name)","PhaseOfEducation (name)","TelephoneNum"';

describe('an administrator brings in the list of schools', () => {
  let site: TestSite;
  let administrator: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([educationModule]);
    administrator = await site.signIn('administrator');
  });
  afterAll(() => site.close());

  const send = (rows: readonly string[], by = administrator) =>
    importText(site, schoolsImport, by.actor, [HEADINGS, ...rows].join('\r\n'));
  const schools = () =>
    site.past<{ line: string }>(
      `select concat_ws(' ', s.urn, s.la_code || s.establishment_number, o.name, s.phase, o.kind, o.phone,
                        case when o.closed_at is not null then 'closed' end) as line
         from education.school s join access.organisation o on o.id = s.org_id order by s.urn`,
    );

  it('and each that is open becomes an organisation', async () => {
    const { counts, faults } = await send([
      '990001,"999","Fictional","2001","Ash Lane Primary School","Open","Primary","01632960001"',
      '990002,"999","Fictional","4001","Birch High School","Open, but proposed to close","Secondary","Example"',
      '990003,"999","Fictional","2003","Closed School","Closed","Primary",""',
      '990004,"999","Fictional","","Independent School","Open","Not applicable",""',
    ]);
    expect(faults).toEqual([]);
    expect(counts).toEqual([3, 0, 1, 0]);
    expect((await schools()).map(({ line }) => line)).toEqual([
      '990001 9992001 Ash Lane Primary School Primary school 01632960001',
      '990002 9994001 Birch High School Secondary school',
      '990004 Independent School Not applicable school',
    ]);
  });

  it('and again, when one has another name and one is closed', async () => {
    const { counts } = await send([
      '990001,"999","Fictional","2001","Ash Lane Academy","Open","Primary","01632960001"',
      '990002,"999","Fictional","4001","Birch High School","Closed","Secondary",""',
      '990004,"999","Fictional","","Independent School","Open","Not applicable",""',
    ]);
    expect(counts).toEqual([0, 2, 1, 0]);
    expect((await schools()).map(({ line }) => line)).toEqual([
      '990001 9992001 Ash Lane Academy Primary school 01632960001',
      '990002 9994001 Birch High School Secondary school closed',
      '990004 Independent School Not applicable school',
    ]);
  });

  it('and what is wrong is told at its row', async () => {
    const { faults } = await send([
      '99,"999","Fictional","2001","Ash Lane Academy","Open","Primary",""',
      '990010,"9","Fictional","ABCD","","Open","Primary",""',
      '990011,"999","Fictional","2011","Cedar School","Open","Primary",""',
      '990011,"999","Fictional","2012","Cedar School","Open","Primary",""',
    ]);
    expect(faults).toEqual([
      '2 URN not-as-in-the-register',
      '3 LACode not-as-in-the-register',
      '3 EstablishmentNumber not-as-in-the-register',
      '3 EstablishmentName not-as-in-the-register',
      '5 URN twice',
    ]);
  });

  it('but nobody else can', async () => {
    const lead = await site.signIn('school-lead');
    const { status } = await send(['990020,"999","Fictional","2020","My School","Open","Primary",""'], lead);
    expect(status).toBe('stopped');
    await expect(
      site.database.as(lead.actor, (tx) =>
        schoolsImport.apply(
          tx,
          lead.actor,
          [
            {
              number: 2,
              row: {
                urn: '990020',
                laCode: '999',
                establishmentNumber: '2020',
                name: 'My School',
                phase: 'Primary',
                phone: null,
                closed: false,
              },
            },
          ],
          'run',
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect((await schools()).some(({ line }) => line.includes('My School'))).toBe(false);
  });
});
