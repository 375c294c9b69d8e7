import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { directoryAlone } from '../testing/directory-alone.ts';
import { type FindableServices, FOUND_ON, publishFindableServices } from '../testing/findable-services.ts';
import { findServices } from './find-services.ts';
import { type Question, readQuestion } from './question.rules.ts';
import { whyFound } from './why.rules.ts';

describe('finding services', () => {
  let site: TestSite;
  let known: FindableServices;

  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    known = await publishFindableServices(site);
  });
  afterAll(() => site.close());

  const find = (asked: Partial<Question>) =>
    site.database.as('public', (tx) =>
      findServices(tx, { ...readQuestion({}).question, ...asked }, { number: 1, today: FOUND_ON }),
    );
  const named = async (asked: Partial<Question>) => (await find(asked)).services.map(({ name }) => name);

  it('finds all there are, who can take somebody first and who has not confirmed last, but not help in a crisis', async () => {
    const names = await named({ words: '' });
    expect(names).toHaveLength(12);
    expect(names[0]).toBe('Brave Steps');
    expect(names.at(-1)).toBe('Old worries group');
    expect(names.indexOf('Night Lantern')).toBeLessThan(names.indexOf('Money Matters'));
  });

  it.each([
    ['worried', 'Brave Steps'],
    ['worrying', 'Brave Steps'],
    ["won't go to school", 'Brave Steps'],
    ['my son wont go to school', 'Brave Steps'],
    ['someone died', 'After a loss'],
    ['angry boy', 'Anger and me'],
    ['speech therapy under 5 free', 'Talking Together'],
    ['bereavment', 'After a loss'],
    ['safe harber', 'Safe Harbour'],
    ['debt advice ZZ1', 'Money Matters'],
  ])('by words as people type them: %s', async (words, first) => {
    expect((await named({ words }))[0]).toBe(first);
  });

  it('drops what nobody confirmed, among what fits alike', async () => {
    expect(await named({ words: 'anxiety' })).toEqual(['Brave Steps', 'Calm Minds', 'Old worries group']);
  });

  it('by need, with those below it', async () => {
    const found = await named({ need: known.termIds['Feelings and mental health'] });
    expect(found.toSorted()).toEqual([
      'After a loss',
      'Brave Steps',
      'Calm Minds',
      'Night Lantern',
      'Old worries group',
    ]);
  });

  it('by age, and what says nothing of ages stays', async () => {
    const found = await named({ age: { from: 17, to: 17 }, need: known.termIds['Feelings and mental health'] });
    expect(found).toContain('After a loss');
    expect(found).not.toContain('Calm Minds');
  });

  it('by place, with its distance; what is given by telephone, or has no place, is near everybody', async () => {
    const { services } = await find({ near: 'ZZ11AA', miles: 2 });
    const miles = Object.fromEntries(
      services.map(({ name, miles: far }) => [name, far === null ? far : Math.round(far * 100)]),
    );
    expect(miles).toMatchObject({ 'Money Matters': 7, 'Night Lantern': null, 'Safe Harbour': null });
    expect(miles).not.toHaveProperty('Homes first');
  });

  it.each<[Partial<Question>, string[]]>([
    [{ days: ['SA'] }, ['Talking Together']],
    [{ time: 'evening' }, ['Anger and me']],
    [{ language: 'polish' }, ['Calm Minds']],
    [{ access: ['step-free', 'parking'] }, ['Calm Minds']],
    [{ who: 'professional' }, ['Money Matters']],
    [{ send: true }, ['Talking Together']],
    [{ how: ['online', 'phone'] }, ['Night Lantern']],
    [{ how: ['home'] }, ['Brave Steps']],
    [{ area: 'South Invented' }, ['Calm Minds']],
    [{ now: true }, ['Brave Steps']],
    [{ levels: [1, 3] }, ['Back to School team', 'Calm Minds', 'Old worries group']],
  ])('by %j', async (asked, names) => {
    expect((await named(asked)).toSorted()).toEqual(names);
  });

  it('leaves out what costs something, or does not say, where only free is asked for', async () => {
    const names = await named({ free: true });
    expect(names).not.toContain('Anger and me');
    expect(names).toContain('Calm Minds');
  });

  it('counts what each choice would find, all others as they are', async () => {
    const { counts, total } = await find({ need: known.termIds['Anxiety'], access: ['step-free'] });
    const count = (facet: string, value: string) =>
      counts.find((each) => each.facet === facet && each.value === value)?.found;
    expect(total).toBe(2);
    expect(count('need', known.termIds['Anxiety'])).toBe(2);
    expect(count('need', known.termIds['Going to school'])).toBe(1);
    expect(count('access', 'parking')).toBe(1);
    expect(count('level', '2')).toBe(2);
    expect(count('now', 'yes')).toBe(1);
  });

  it('leaves out what is for areas elsewhere, where that is known and asked', async () => {
    const near = await find({ near: 'ZZ11AA', serves: true });
    const far = await find({ near: 'ZZ29XX', serves: true });
    expect([near.total, far.total]).toEqual([12, 11]);
    expect(far.services.map(({ name }) => name)).not.toContain('Calm Minds');
    expect(far.counts).toContainEqual({ facet: 'serves', value: 'yes', found: 11 });
  });

  it('knows no words any more of what was taken out', async () => {
    const spelt = async () =>
      (await find({ words: 'lantirn' })).understood.readings.map(({ label }) => label).join(' ');
    expect(await spelt()).toBe('lantern');
    const taken = (when: string) =>
      site.past(`update directory.service s set removed_at = ${when} from directory.published p
        right join directory.service_version v on v.service_id = p.service_id
        where s.id = v.service_id and v.entry ->> 'name' = 'Night Lantern'`);
    const show = () =>
      site.past(`select directory.show_published(array(select service_id from directory.service_version
        where entry ->> 'name' = 'Night Lantern'))`);
    await taken('now()');
    await show();
    expect(await spelt()).toBe('lantirn');
    await taken('null');
    await show();
    expect(await spelt()).toBe('lantern');
  });

  it('says why', async () => {
    const asked = { ...readQuestion({}).question, words: 'worried', near: 'ZZ11AB' };
    const { services, understood } = await find(asked);
    const why = (name: string) =>
      whyFound(
        services.find((each) => each.name === name)!,
        understood,
        FOUND_ON,
      ).map((reason) => reason.map(({ text }) => text).join(''));
    expect(why('Calm Minds')).toEqual([
      'Matches Anxiety: you wrote ‘worried’',
      'For ages 5 to 11',
      'Less than a quarter of a mile away',
      'The wait is about 6 weeks, said on 10 November 2026 by the service',
    ]);
    expect(why('Brave Steps')).toEqual([
      'Matches Anxiety: you wrote ‘worried’',
      'For ages 11 to 16',
      '12 miles away',
      'Takes requests now, said on 3 November 2026 by the service',
    ]);
  });

  it('says why of all that was chosen', async () => {
    const why = async (asked: Partial<Question>) => {
      const { services, understood } = await find(asked);
      return whyFound(services[0]!, understood, FOUND_ON)
        .map((reason) => reason.map(({ text }) => text).join(''))
        .slice(0, -1);
    };
    expect(
      await why({
        need: known.termIds['Anxiety'],
        near: 'ZZ11AA',
        serves: true,
        area: 'South Invented',
        language: 'polish',
        levels: [2],
        access: ['parking'],
        who: 'family',
        days: ['TU', 'SA'],
        time: 'afternoon',
        free: true,
      }),
    ).toEqual([
      'Helps with Anxiety',
      'For ages 5 to 11',
      'Less than a quarter of a mile away',
      'For South Invented',
      'Its area takes in ZZ1 1AA',
      'Free',
      'Universal plus: a bit more help',
      'Open on Tuesday',
      'Open in the afternoon',
      'In Polish',
      'Parking for disabled people',
      'A parent or carer may ask',
    ]);
    expect(await why({ how: ['phone', 'home'], words: 'night lantern' })).toContain('By telephone: from anywhere');
  });

  it('finds nothing for what nobody offers, and says nothing was understood otherwise', async () => {
    const { total, counts } = await find({ words: 'zzyzx qqqq' });
    expect([total, counts]).toEqual([
      0,
      [
        { facet: 'free', value: 'some', found: 0 },
        { facet: 'free', value: 'yes', found: 0 },
        { facet: 'send', value: 'yes', found: 0 },
        { facet: 'serves', value: 'yes', found: 0 },
        { facet: 'now', value: 'yes', found: 0 },
      ],
    ]);
  });

  it('takes words that are no question at all', async () => {
    for (const words of ["'; drop table x; --", '((( & | !', '\\', '%_%', '🙂', 'a'.repeat(200)])
      expect((await find({ words })).total, words).toBeGreaterThanOrEqual(0);
  });
});
