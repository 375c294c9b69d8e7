import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleFamily, boxOf, openFamilySite } from '../../testing/family-examples.ts';
import { aPupil, supply } from '../../testing/people-examples.ts';

describe('how somebody may be reached', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite([aPupil({ contacts: [] })]);
  });
  afterAll(() => family.site.close());

  const open = () => family.lead.browser.open(`${family.ada}/how-to-reach-them`);
  const points = () =>
    family.site.past(
      `select kind, value, folded, to_date is null as now from people.contact_point where person_id = $1 order by kind, value`,
      [family.adaId],
    );
  const PHONE = { kind: 'phone', value: '07700 900 123', folded: '07700900123', now: true };
  const EMAIL = { kind: 'email', value: 'Ada@Example.org', folded: 'ada@example.org', now: true };

  it('is asked with an example where what was typed is none, and what was typed stays', async () => {
    const nothing = await family.lead.browser.send(await open(), {});
    expect(nothing.problems).toEqual(['Enter a phone number or an e-mail address, or say which no longer holds']);
    const again = await family.lead.browser.send(nothing, { phone: 'ring gran', email: 'ada at home' });
    expect(again.problems).toEqual([
      'Enter a phone number, like 01632 960 001',
      'Enter an e-mail address, like name@example.org',
    ]);
    expect(again.$('[name=phone]').val()).toBe('ring gran');
    expect(await points()).toEqual([]);
  });

  it('is recorded with who said so, and stands on what we already know', async () => {
    await family.lead.browser.send(await open(), { phone: PHONE.value, email: EMAIL.value });
    expect(await points()).toEqual([EMAIL, PHONE]);
    expect((await family.lead.browser.open(`${family.ada}/known`)).text).toContain(PHONE.value);
    expect(
      await family.site.past(
        `select content::json->>'told' as told from audit.content where action = 'people.reach-changed'`,
      ),
    ).toEqual([{ told: '2' }]);
  });

  it('once, however it is written the second time', async () => {
    await family.lead.browser.send(await open(), { phone: '+44 7700 900123' });
    expect(await points()).toEqual([EMAIL, PHONE]);
  });

  it('until it no longer holds: it stays in the record, and the school’s file brings it back as little as it ended it', async () => {
    const page = await open();
    await family.lead.browser.send(page, { noLonger: boxOf(page, 'noLonger', PHONE.value) });
    expect(await points()).toEqual([EMAIL, { ...PHONE, now: false }]);
    await supply(family.site, family.lead.actor, [aPupil({ contacts: [] })]);
    expect(await points()).toEqual([EMAIL, { ...PHONE, now: false }]);
    const after = await open();
    expect(after.text).toContain(`No longerByFromUntil${PHONE.value}`);
  });

  it('but not by somebody who does not work with them', async () => {
    expect((await family.stranger.browser.open(`${family.ada}/how-to-reach-them`)).status).toBe(404);
  });
});
