import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { Browser, SeenPage } from '#platform/testing/browser.ts';
import { directoryAlone } from '../testing/directory-alone.ts';
import { type FindableServices, publishFindableServices } from '../testing/findable-services.ts';

describe('the page of the directory', () => {
  let site: TestSite;
  let known: FindableServices;
  let visitor: Browser;

  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    known = await publishFindableServices(site);
    visitor = site.visitor();
  });
  afterAll(() => site.close());

  const names = ({ $ }: SeenPage) =>
    $('.rooted-find__list h3')
      .map((_, each) => $(each).text().trim())
      .get();

  it('is read by anybody, without a menu', async () => {
    const page = await visitor.open('/directory');
    expect([page.status, page.heading]).toEqual([200, 'Find help']);
    expect(page.text).toContain('12 services');
    expect(page.$('.govuk-service-navigation').length).toBe(0);
  });

  it('is read the same by who is signed in, with their menu', async () => {
    const { browser } = await site.signIn('school-lead');
    const page = await browser.open('/directory?q=worried');
    expect(names(page)).toEqual(names(await visitor.open('/directory?q=worried')));
    expect(page.$('.govuk-service-navigation').text()).toContain('Directory');
  });

  it('keeps all that was asked in the address, and shows it again', async () => {
    const page = await visitor.open(
      '/directory?q=anxiety&level=2&level=3&access=step-free&age=8&near=ZZ1+1AA&within=5',
    );
    expect(names(page)).toEqual(['Calm Minds']);
    const { $ } = page;
    expect($('#q').val()).toBe('anxiety');
    expect(
      $('input[name=level]:checked')
        .map((_, each) => $(each).attr('value'))
        .get(),
    ).toEqual(['2', '3']);
    expect($('#within option[selected]').attr('value')).toBe('5');
    expect(page.text).toContain('Matches anxiety');
    expect(page.text).toContain('For ages 5 to 11');
  });

  it('says what it read from the words', async () => {
    const page = await visitor.open('/directory?q=angry+y8+boy+ZZ1+free');
    expect(page.text).toContain('From your words: ages 12 to 13, near ZZ1, free.');
  });

  it.each([
    ['near=nowhere&q=worried', 'Enter a whole postcode, like SW1A 1AA, or its first half', '#near', 'nowhere'],
    ['near=ZZ9+9ZZ&q=worried', 'We do not know that postcode. Check it, or try one nearby', '#near', 'ZZ9 9ZZ'],
    ['age=seven&q=worried', 'Age must be a whole number of years, from 0 to 120', '#age', 'seven'],
  ])('says what is wrong, keeps what was typed and finds what it can: %s', async (query, problem, box, typed) => {
    const page = await visitor.open(`/directory?${query}&day=TU`);
    expect(page.problems).toEqual([problem]);
    expect(page.$(box).val()).toBe(typed);
    expect(page.$('#q').val()).toBe('worried');
    expect(page.$('input[name=day]:checked').attr('value')).toBe('TU');
    expect(names(page)).toContain('Calm Minds');
  });

  it.each(['/directory?q=a%00b', '/directory?q=x%ff&need=%00', '/directory/shortlist?s=%00'])(
    'takes characters that are in no text: %s',
    async (address) => expect((await visitor.open(address)).status).toBe(200),
  );

  it.each(['/directory/services/a%00b', '/directory/services/%ff'])(
    'has no page at an address with characters that are in no text: %s',
    async (address) => expect([400, 404]).toContain((await visitor.open(address)).status),
  );

  it('helps on where nothing is found', async () => {
    const page = await visitor.open('/directory?q=zzyzx&near=ZZ1+1AA&within=1');
    expect(page.text).toContain('Nothing found');
    expect(page.$('a[href="/directory?q=zzyzx&near=ZZ1+1AA"]').text()).toBe('look at any distance');
  });

  it('puts a service on the shortlist and takes it off, with the search kept', async () => {
    const page = await visitor.open('/directory?q=worried');
    const add = page.$('.rooted-find__list a:contains("Add")').first().attr('href')!;
    const added = await visitor.open(add);
    expect(added.$('#q').val()).toBe('worried');
    expect(added.text).toContain('Your shortlist: 1 service');
    const remove = added.$('.rooted-find__list a:contains("Remove")').first().attr('href')!;
    expect(remove).toBe('/directory?q=worried');
  });

  it('compares up to four side by side, and asks to choose where there are more', async () => {
    const ids = Object.values(known.urlIds);
    const list = await visitor.open(`/directory/shortlist?s=${ids.slice(0, 5).join('.')}`);
    expect(list.$('tbody tr').length).toBe(5);
    const compared = await visitor.open(`/directory/compare?s=${ids[0]}&s=${ids[1]}`);
    expect([compared.heading, compared.$('thead th').length]).toEqual(['Compare services', 3]);
    const tooMany = await visitor.open(`/directory/compare?s=${ids.slice(0, 5).join('.')}`);
    expect([tooMany.heading, tooMany.problems]).toEqual(['Your shortlist', ['Choose up to 4 to compare']]);
    const none = await visitor.open('/directory/shortlist?s=nothing.of.ours');
    expect(none.text).toContain('There is nothing on it');
  });
});
