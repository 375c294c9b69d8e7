import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Organisation,
  openTestSite,
  type SignedInUser,
  type TestSite,
} from '#modules/access/testing/test-site.ts';
import { termsOf } from '../../calendar/calendar.queries.ts';
import { educationModule } from '../../education.module.ts';
import { aSchool, importText } from '../../testing/education-examples.ts';
import { termsImport } from './terms-import.ts';

const HEADINGS = 'Kind,Name,First day,Last day,School';

describe('an administrator says when schools meet', () => {
  let site: TestSite;
  let administrator: SignedInUser;
  let school: Organisation;

  beforeAll(async () => {
    site = await openTestSite([educationModule]);
    administrator = await site.signIn('administrator');
    school = await aSchool(site, 'Northfield School', '9992001');
  });
  afterAll(() => site.close());

  const send = (rows: readonly string[], by = administrator) =>
    importText(site, termsImport, by.actor, [HEADINGS, ...rows].join('\n'));
  const calendar = (of?: Organisation) => site.database.as(administrator.actor, (tx) => termsOf(tx, of?.id));

  it('for the area, and for one school', async () => {
    const { counts, faults } = await send([
      'Term,Autumn,2025-09-01,19/12/2025,',
      'Closure,half-term,2025-10-27,2025-10-31,',
      'closure,a day for staff,2025-11-10,2025-11-10,9992001',
    ]);
    expect(faults).toEqual([]);
    expect(counts).toEqual([3, 0, 0, 0]);
    const halfTerm = { firstDay: '2025-10-27', lastDay: '2025-10-31', because: 'half-term' };
    expect(await calendar()).toEqual({
      terms: [{ name: 'Autumn', firstDay: '2025-09-01', lastDay: '2025-12-19' }],
      closures: [halfTerm],
    });
    const forStaff = { firstDay: '2025-11-10', lastDay: '2025-11-10', because: 'a day for staff' };
    expect((await calendar(school)).closures).toEqual([halfTerm, forStaff]);
  });

  it('and corrects it by sending it again', async () => {
    const { counts } = await send([
      'Term,Autumn,2025-09-02,2025-12-19,',
      'Closure,half-term,2025-10-27,2025-10-31,',
      'Closure,a training day,2025-11-10,2025-11-10,9992001',
    ]);
    expect(counts).toEqual([0, 2, 1, 0]);
    expect((await calendar()).terms[0]?.firstDay).toBe('2025-09-02');
  });

  it('and what is wrong is told at its row', async () => {
    const { faults } = await send([
      'Holiday,Autumn,2025-09-01,2025-12-19,',
      'Term,,2025-09-01,2025-08-01,',
      'Term,Spring,soon,2026-03-27,99',
      'Closure,a day for staff,2025-11-10,2025-11-10,9999999',
    ]);
    expect(faults).toEqual([
      '2 Kind not-in-the-list',
      '3 Name empty',
      '3 LastDay ends-before-start',
      '4 FirstDay not-a-date',
      '4 School not-a-school-number',
      '5 School no-such-school',
    ]);
  });

  it('but nobody else can', async () => {
    const lead = await site.signIn('school-lead', school);
    expect((await send(['Term,Spring,2026-01-05,2026-03-27,'], lead)).status).toBe('stopped');
    await expect(
      site.database.as(lead.actor, (tx) =>
        tx.executeQuery({
          sql: `insert into education.term values (gen_random_uuid(), '2025/26', 'Mine', '2026-01-05', '2026-03-27')`,
          parameters: [],
        } as never),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
