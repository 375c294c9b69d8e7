import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUrlId } from '#kernel/id.ts';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { directoryAlone } from '../testing/directory-alone.ts';
import { type FindableServices, publishFindableServices } from '../testing/findable-services.ts';

describe('the page of a service', () => {
  let site: TestSite;
  let known: FindableServices;

  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    known = await publishFindableServices(site);
  });
  afterAll(() => site.close());

  const open = (name: string) => site.visitor().open(`/directory/services/${known.urlIds[name]}`);

  it('says first whether it can take somebody and how to ask, then all else; it names nobody', async () => {
    const page = await open('Calm Minds');
    const headings = page
      .$('h2')
      .map((_, each) => page.$(each).text())
      .get();
    expect(headings.slice(0, 4)).toEqual([
      'Can it take somebody now?',
      'How to ask',
      'When and where',
      'Who it is for, and what it costs',
    ]);
    for (const said of [
      'Ring between 9 and 12. They ask for the age of the child.',
      'A parent or carer',
      'Manager: 01632 960 123',
      'hello@paper-lantern.example',
      'Fictional Hall, 1 Invented Street, Merrowdale, ZZ1 1AA',
      'Tuesday, 15:30 to 17:00',
      'For ages 5 to 11',
      'Free',
      'Polish',
      'No steps',
      'A fictional charity.',
    ])
      expect(page.text).toContain(said);
    expect(page.body).not.toContain('Ida Invented');
  });

  it('tells to ring first where nobody has said lately', async () => {
    expect((await open('Reading pals')).text).toContain('Nobody has said lately: ring first');
    expect((await open('Talking Together')).text).toContain(
      'Nobody has said lately: ring first. Last known: takes requests now, said on 1 March 2026 by the service',
    );
  });

  it('of help in a crisis says so', async () => {
    expect((await open('Night Lantern')).text).toContain('This is help in a crisis');
    expect((await open('Safe Harbour')).text).toContain('No address is given here: ask the service');
  });

  it('shows markup that somebody wrote as words, and follows no address that is none', async () => {
    await site.past(
      `update directory.published set entry = entry || '{"description": "<script>alert(1)</script>", "url": "javascript:alert(1)"}' where name = 'Reading pals'`,
    );
    const page = await open('Reading pals');
    expect(page.text).toContain('<script>alert(1)</script>');
    expect(page.body).not.toContain('<script>alert(1)');
    expect(page.body).not.toContain('javascript:alert');
  });

  it('cuts a description of many pages, and says so', async () => {
    await site.past(
      `update directory.published set entry = jsonb_set(entry, '{description}', to_jsonb(repeat('long words ', 200000))) where name = 'Homes first'`,
    );
    const page = await open('Homes first');
    expect(page.text).toContain('The rest is longer than fits here');
    expect(page.body.length).toBeLessThan(40_000);
  });

  it('that is not there is not found', async () => {
    const page = await site.visitor().open(`/directory/services/${newUrlId()}`);
    expect(page.status).toBe(404);
  });
});
