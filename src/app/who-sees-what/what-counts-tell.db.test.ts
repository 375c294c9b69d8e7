import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { actorWith } from '#modules/access/index.ts';
import { permissions } from '../modules.ts';
import { type BoroughSite, type Visit, openBoroughSite } from './testing/borough-site.ts';
import { type FilledBorough, type Person, openFilledBorough } from './testing/filled-borough.ts';

/** Numbers, lists and silences from which somebody could tell that there is more than they see. */
describe('what is counted and listed', () => {
  let borough: FilledBorough;
  let site: BoroughSite;
  let barred: Visit;
  let colleague: Visit;

  beforeAll(async () => {
    borough = await openFilledBorough();
    site = await openBoroughSite(borough);
    barred = await site.signIn(borough.cast.lead);
    colleague = await site.signIn(await anotherLeadAt(borough.cast.lead.orgId));
  });
  afterAll(async () => {
    await site.app.close();
    await borough.close();
  });

  async function anotherLeadAt(orgId: Id<'organisation'>): Promise<Actor> {
    const userId = newId<'user'>();
    await borough.past('insert into access.user_account (id, url_id, user_name, name) values ($1, $2, $3, $4)', [
      userId,
      newUrlId(),
      'deputy@example.org',
      'Made-up deputy',
    ]);
    await borough.past(`insert into access.membership (id, user_id, org_id, role) values ($1, $2, $3, 'school-lead')`, [
      newId(),
      userId,
      orgId,
    ]);
    return actorWith(userId, orgId, ['school-lead'], permissions);
  }

  const bar = (person: Person, { userId }: Actor) =>
    borough.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'x')`, [person.id, userId]);

  const numbersIn = (text: string): number[] => [...text.matchAll(/\d+/g)].map(([number]) => Number(number));

  it('has one child fewer for whom one is hidden from, on every page of the list', async () => {
    const counted = async ({ browser }: Visit) => {
      const first = await browser.open('/children');
      const total = Number(/of (\d+) child/.exec(first.text)![1]);
      const listed: string[] = [];
      for (let page = 1; page <= Math.ceil(total / 25); page++) {
        const { $ } = await browser.open(`/children?page=${page}`);
        listed.push(
          ...$('main tbody a')
            .map((_, link) => $(link).attr('href')!)
            .get(),
        );
      }
      return { total, listed };
    };
    const [less, all] = [await counted(barred), await counted(colleague)];
    expect([less.total, less.listed.length]).toEqual([all.total - 1, all.listed.length - 1]);
    expect(all.listed.filter((path) => !less.listed.includes(path))).toEqual([`/children/${borough.pupils[5]!.urlId}`]);
  });

  it('says of somebody hidden what it says of nobody', async () => {
    const search = async (q: string) => (await barred.browser.open(`/children?q=${q}`)).text.replaceAll(q, '');
    expect((await colleague.browser.open(`/children?q=${borough.pupils[5]!.upn}`)).text).toContain('One person found');
    expect(await search(borough.pupils[5]!.upn)).toBe(await search('A999400199999'));
  });

  it('counts no flag of somebody hidden', async () => {
    const flagged = async ({ browser }: Visit) => numbersIn((await browser.open('/monday/all')).text);
    const before = [await flagged(barred), await flagged(colleague)];
    await borough.past(
      `insert into identification.flag (id, url_id, person_id, school_org_id, run_id, definition_id, as_at, kind, change, hundredths, rules, reasons, facts)
       select gen_random_uuid(), $3, $1, $2, r.id, r.definition_id, r.as_at, 'severe', 'new', 1, '{severe}', '{}', '{}'
         from identification.flag_run r where r.school_org_id = $2 limit 1
       on conflict do nothing`,
      [borough.pupils[5]!.id, borough.cast.lead.orgId, newUrlId()],
    );
    expect(await flagged(barred)).toEqual(before[0]);
    expect(await flagged(colleague)).not.toEqual(before[1]);
  });

  it('asks a school whether two of its own are one, and nobody who is kept from either', async () => {
    const asked = async (visit: Visit) => {
      const list = await visit.browser.open('/same-person');
      return [/Same person\?/.test((await visit.browser.open('/')).text), !list.text.includes('Nobody waits')];
    };
    expect(await asked(barred)).toEqual([true, true]);
    const asserter = await site.signIn(borough.cast.otherLead);
    const { body } = await asserter.get('/same-person');
    expect(body).not.toContain(borough.pupils[9]!.urlId);
    await bar(borough.pupils[4]!, borough.cast.lead);
    expect(await asked(barred)).toEqual([false, false]);
    expect(await asked(colleague)).toEqual([true, true]);
  });

  it('leaves no trace of a service that gives no presence', async () => {
    const page = await barred.browser.open(`/children/${borough.pupils[8]!.urlId}`);
    expect(page.status).toBe(200);
    expect(page.body).not.toContain('Windlass');
    const inside = await site.signIn(borough.cast.housing);
    expect((await inside.browser.open(`/children/${borough.pupils[8]!.urlId}`)).status).toBe(200);
  });

  it('says nowhere where somebody is who is kept apart, to who works with the one who may harm', async () => {
    const harms = borough.pupils[2]!.mother;
    const hidden = borough.otherPupils[0]!;
    const [place] = await borough.past<{ school: string; lines: string }>(
      `select o.name as school, a.lines from access.organisation o, people.address a
        where o.id = $1 and a.person_id = $2 and a.to_date is null limit 1`,
      [borough.cast.otherLead.orgId, hidden.id],
    );
    for (const member of ['lead', 'colleague', 'frontDoor', 'dataOfficer'] as const) {
      const visit = await site.signIn(borough.cast[member]);
      for (const person of [harms, hidden, hidden.mother]) {
        const { body } = await visit.get(`/children/${person.urlId}`);
        expect([body.includes(place!.school), body.includes(place!.lines.split('\n')[0]!)], member).toEqual([
          false,
          false,
        ]);
      }
    }
    const both = await site.signIn(borough.cast.housing);
    expect((await both.get(`/children/${hidden.urlId}`)).body).toContain(place!.school);
  });

  it('counts no plan for a manager who is kept from somebody in it', async () => {
    const manager = await site.signIn(borough.cast.manager);
    const listed = async () => (await manager.browser.open('/plans?whose=organisation')).$('main tbody tr').length;
    const home = async () =>
      numbersIn((await manager.browser.open('/')).$('section[aria-labelledby=our-plans]').text());
    const [before, shown] = [await listed(), await home()];
    await bar(borough.pupils[0]!.mother, borough.cast.manager);
    expect(await listed()).toBe(before - 1);
    expect(await home()).not.toEqual(shown);
  });

  it('shows a manager of the council no count from which a child could be told', async () => {
    const manager = await site.signIn(borough.cast.manager);
    const page = await manager.browser.open('/monday/schools');
    const cells = page
      .$('main tbody td')
      .map((_, cell) => page.$(cell).text().trim())
      .get();
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => /^[1-4]$/.test(cell))).toEqual([]);
  });
});
