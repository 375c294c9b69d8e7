import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleFamily, inDays, openFamilySite } from '../../testing/family-examples.ts';
import { personIdOf } from '../../testing/people-examples.ts';

describe('a baby who was expected is born', () => {
  let family: ExampleFamily;
  let baby: string;
  let id: string;

  beforeAll(async () => {
    family = await openFamilySite();
    const form = await family.lead.browser.open(family.changes.replace('changes', 'add/unborn'));
    await family.lead.browser.send(form, { familyName: 'Fernwick', day: inDays(10) });
    const page = await family.lead.browser.open(family.changes);
    baby = page.$('a:contains("Is born")').attr('href')!;
    id = await personIdOf(family.site, 'unborn baby fernwick');
  });
  afterAll(() => family.site.close());

  const born = { born: inDays(0), givenName: 'Joy', familyName: 'Fernwick', sex: 'F' };

  it('but not before, nor without a name; what was typed is kept', async () => {
    const again = await family.lead.browser.send(await family.lead.browser.open(baby), { ...born, givenName: '' });
    expect(again.problems).toEqual(['Enter a first name']);
    const soon = await family.lead.browser.send(again, { ...born, born: inDays(1) });
    expect(soon.problems).toEqual(['The date of birth must be today or before']);
    expect(await family.site.past('select 1 from people.birth where person_id = $1', [id])).toEqual([]);
  });

  it('nor by somebody who does not work with the family', async () => {
    expect((await family.stranger.browser.open(baby)).status).toBe(404);
  });

  it('and is the same person as before, with a name and a birthday; that they were expected stays', async () => {
    const page = await family.lead.browser.send(await family.lead.browser.open(baby), born);
    expect(page.text).toContain('Joy Fernwick');
    expect(page.text).not.toContain('Unborn');
    expect(page.text).not.toContain('Is born');
    expect(
      await family.site.past(
        'select given, to_date is null as now from people.name where person_id = $1 order by now',
        [id],
      ),
    ).toEqual([
      { given: 'Unborn baby', now: false },
      { given: 'Joy', now: true },
    ]);
    expect(await family.site.past('select due_on from people.expected_birth where person_id = $1', [id])).toEqual([
      { due_on: inDays(10) },
    ]);
    expect(await family.site.past('select compared_at from people.person where id = $1', [id])).toEqual([
      { compared_at: null },
    ]);
    expect(await family.site.past(`select 1 from audit.content where action = 'people.birth-recorded'`)).toHaveLength(
      1,
    );
  });

  it('once', async () => {
    expect((await family.lead.browser.open(baby)).status).toBe(404);
  });
});
