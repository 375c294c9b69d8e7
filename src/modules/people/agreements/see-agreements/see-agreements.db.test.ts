import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import {
  aFatherElsewhere,
  aMother,
  aPupil,
  anAgreementGiven,
  linesOf,
  pathOf,
  peopleAlone,
  personIdOf,
  supply,
} from '../../testing/people-examples.ts';
import { recordAgreement } from '../record-agreement/record-agreement.ts';

describe('what a family agreed to', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let child: string;
  let ada: string;
  let grace: string;
  let alan: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    const [first] = await supply(site, lead.actor, [aPupil({ contacts: [aMother(), aFatherElsewhere()] })]);
    ada = first!.personId;
    child = await pathOf(site, ada);
    grace = await personIdOf(site, 'grace fernwick');
    alan = await personIdOf(site, 'alan fernwick');
    const family = { childId: ada, mayName: [ada, grace, alan] };
    const record = (said: Partial<Parameters<typeof anAgreementGiven>[0]>) =>
      site.database.as(lead.actor, (tx) =>
        recordAgreement(
          { tx, actor: lead.actor },
          anAgreementGiven({ ...family, givenBy: [grace], personIds: [ada, grace], ...said }),
        ),
      );
    await record({ givenBy: [grace, alan], personIds: [ada, grace, alan], interpreter: 'Polish, by phone' });
    await record({});
    await site.past(`with without as (update people.agreement_words set withdrawn_because = 'Too much at once'
      where interpreter = '' returning agreement_id)
      update people.agreement set withdrawn_on = '2026-10-01' where id in (select agreement_id from without)`);
    await site.past(
      `with stopped as (update people.agreement_person set withdrawn_on = '2026-10-02' where person_id = $1 returning id)
       insert into people.agreement_person_words select id, 'He moved' from stopped`,
      [alan],
    );
  });
  afterAll(() => site.close());

  const addressOfPaper = async (browser: SignedInUser['browser']): Promise<string> => {
    const { $ } = await browser.open(`${child}/agreements`);
    return $('a[href$="agreement.pdf"]').first().attr('href')!;
  };
  async function textOf({ bytes }: SeenPage): Promise<string> {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  }

  it('stands on one page, with how it ended, those that hold first', async () => {
    const page = await lead.browser.open(`${child}/agreements`);
    expect(page.$('h2').first().text()).toContain('Agreed');
    const lines = linesOf(page);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Given | 21 September 2026, by Alan Fernwick and Grace Fernwick',
        'Interpreter | Polish, by phone',
        'For | Ada Fernwick, Grace Fernwick',
        'No longer agrees | Alan Fernwick, since 2 October 2026: He moved',
      ]),
    );
    expect(page.text).toContain('The family no longer agrees, since 1 October 2026: Too much at once');
    expect(
      await site.past(`select user_id from audit.content where action = 'people.agreements-viewed'`),
    ).toContainEqual({ user_id: lead.actor.userId });
  });

  it('is printed for the family to keep, without why somebody stopped', async () => {
    const page = await lead.browser.open(await addressOfPaper(lead.browser));
    expect(page.headers).toMatchObject({
      'content-disposition': 'attachment; filename="agreement.pdf"',
      'cache-control': 'no-store',
    });
    const text = await textOf(page);
    for (const said of [
      'Agreement to work together with Northfield School',
      'Grace Fernwick',
      'Find out together what would help',
      'You can stop at any time',
      'Why we may hold what is written',
      'Article 6(1)(e)',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('He moved');
  });

  it('says to who works with the one who stopped alone that they did, and not why', async () => {
    const his = await site.signIn('lead-professional', await site.organisation('Housing', 'partner'));
    await site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at)
       values ($1, $2, 'supplied', 3, 'an example', now())`,
      [alan, his.actor.orgId],
    );
    const lines = linesOf(await his.browser.open(`${await pathOf(site, alan)}/agreements`));
    expect(lines).toContain('No longer agrees | Alan Fernwick, since 2 October 2026');
  });

  it('is not printed while one of them must not find another, and the page says why', async () => {
    const paper = await addressOfPaper(lead.browser);
    await site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'x')`,
      [ada, alan],
    );
    const page = await lead.browser.open(`${child}/agreements`);
    expect(page.text).toContain('must not find another, so there is no paper of it');
    expect((await lead.browser.open(paper)).status).toBe(404);
    expect(page.$('a[href$="agreement.pdf"]')).toHaveLength(1);
    await site.past('update people.separation set until = now()');
    expect((await lead.browser.open(paper)).status).toBe(200);
  });

  it('does not say who it is for to those who may not see them, nor what was said of all in words', async () => {
    await site.past('update people.involvement set until = now() where person_id = $1', [alan]);
    const text = await textOf(await lead.browser.open(await addressOfPaper(lead.browser)));
    expect(text).not.toContain('Alan');
    const { text: page } = await lead.browser.open(`${child}/agreements`);
    expect(page).not.toContain('Alan');
    expect(page).not.toContain('He moved');
    expect(page).not.toContain('Polish');
    expect(page).toContain('Too much at once');
  });

  it('is not there for another school, or who is kept from the child', async () => {
    const paper = await addressOfPaper(lead.browser);
    const colleague = await site.signIn('school-lead', lead.organisation);
    await site.past(`insert into people.bar (person_id, user_id, reason) select unnest($1::uuid[]), $2, 'x'`, [
      [ada, grace],
      colleague.actor.userId,
    ]);
    for (const { browser } of [await site.signIn('school-lead'), colleague])
      for (const path of [`${child}/agreements`, paper]) expect((await browser.open(path)).status).toBe(404);
  });

  it('is another matter than why information may be held, which is law', async () => {
    const page = await lead.browser.open('/why-information-is-held');
    expect(page.heading).toBe('Why information may be held');
    expect(page.text).toContain('Children Act 2004, sections 10 and 11');
  });
});
