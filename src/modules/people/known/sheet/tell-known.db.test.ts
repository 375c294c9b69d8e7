import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import {
  aFatherElsewhere,
  aMother,
  aPupil,
  linesOf,
  pathOf,
  peopleAlone,
  supply,
} from '../../testing/people-examples.ts';

describe('what we already know', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let child: string;
  let ada: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    const [first] = await supply(site, lead.actor, [aPupil({ contacts: [aMother(), aFatherElsewhere()] })]);
    ada = first!.personId;
    child = await pathOf(site, ada);
  });
  afterAll(() => site.close());

  it('stands closed at the start of a form about somebody, with who said so and when', async () => {
    const page = await lead.browser.open(`${child}/agreement`);
    expect(page.$('details.govuk-details > summary').text().trim()).toBe('What we already know');
    expect(page.$('details.govuk-details[open]')).toHaveLength(0);
    expect(page.$('details.govuk-details h2').first().text()).toBe('Ada Fernwick');
    expect(linesOf(page)).toEqual(
      expect.arrayContaining([
        'Full name | Ada FernwickNorthfield School',
        'Born | 12 March 2015Northfield School',
        'Home | 1 Larch Row, Fenmouth, ZZ99 3WZNorthfield School, 21 September 2026',
        'Mother | Grace Fernwick, with parental responsibilityNorthfield School, 21 September 2026',
        'How to reach them | 07700 900222Northfield School, 21 September 2026',
      ]),
    );
  });

  it('stands there too where the form is shown again', async () => {
    const again = await lead.browser.send(await lead.browser.open(`${child}/agreement`), {});
    expect(again.status).toBe(400);
    expect(again.$('details.govuk-details h2').first().text()).toBe('Ada Fernwick');
  });

  it('and each look at it is recorded', async () => {
    const [look] = await site.past<{ person_ids: string[] }>(
      `select person_ids from audit.content where action = 'people.known-viewed' limit 1`,
    );
    expect(look!.person_ids).toContain(ada);
  });
});
