import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RequestsSite, answerAs, openRequestsSite } from '../../testing/requests-site.ts';
import { requestPaths } from '../requests.paths.ts';

describe('the requests to a service', () => {
  let site: RequestsSite;

  beforeAll(async () => {
    site = await openRequestsSite();
  });
  afterAll(() => site.close());

  const rows = async (query = '', who = site.worker) => {
    const page = await who.browser.open(`${requestPaths.requests}${query}`);
    return page
      .$('tbody tr')
      .map((_, each) => page.$(each).find('th, td').eq(1).text().trim())
      .get();
  };

  it('are none at first, and the home page says so', async () => {
    expect((await site.worker.browser.open(requestPaths.requests)).text).toContain(
      'Nobody has asked your services for support yet.',
    );
    expect((await site.worker.browser.open('/')).text).toContain('Nothing waits for your answer.');
  });

  it('stand there by their reference, with who asks and how long they wait, and no name of anybody of the family', async () => {
    const asked = await site.ask();
    if (!asked.allowed) throw new Error(asked.refusal);
    await site.past(`update directory.request_sent set sent_on = current_date - 6`);
    const page = await site.worker.browser.open(requestPaths.requests);
    expect(page.text).toMatch(/[0-9A-F]{5}Sleep betterAskedWaits for 6 days/);
    expect(page.text).toContain('A school-lead, Northfield School');
    expect(page.body).not.toMatch(/Robin|Madeup/);
    expect((await site.worker.browser.open('/')).text).toMatch(/One request waits for your answer, since \d+ \w+ 20/);
    expect(
      await site.past(
        `select cardinality(person_ids) as persons from audit.content where action = 'directory.requests-listed' and content like '%"count":1%'`,
      ),
    ).toEqual([{ persons: 0 }]);
  });

  it('come with what waits for the service first, and are narrowed down by how they stand', async () => {
    expect((await site.ask(site.outside)).allowed).toBe(true);
    await site.past('update directory.provider set org_id = $1', [site.worker.organisation.id]);
    expect(await rows()).toEqual(['Sleep better', 'Sleep elsewhere']);
    const [oldest] = await site.past<{ id: string }>(
      'select request_id as id from directory.request_sent order by sent_on limit 1',
    );
    await answerAs(site, site.worker, oldest!.id, 'waiting', { weeks: 6 });
    expect(await rows()).toEqual(['Sleep elsewhere', 'Sleep better']);
    await answerAs(site, site.worker, oldest!.id, 'declined', { reason: 'full' });
    expect(await rows()).toEqual(['Sleep elsewhere']);
    expect(await rows('?shown=declined')).toEqual(['Sleep better']);
    expect(await rows('?shown=all&service=elsewhere')).toEqual(['Sleep elsewhere']);
  });

  it('are there for nobody else: not another provider, not a curator, not a school', async () => {
    const stranger = await site.signIn('provider', await site.organisation('Another charity', 'partner'));
    expect(await rows('?shown=all', stranger)).toEqual([]);
    for (const who of [site.curator, site.plan.lead])
      expect((await who.browser.open(requestPaths.requests)).status).toBe(404);
  });
});
