import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { identificationPaths } from '../../identification.paths.ts';
import {
  type ExampleSchool,
  aSchoolWithPupils,
  openIdentificationSite,
  withFlags,
} from '../../testing/identification-examples.ts';

describe('a flag is challenged', () => {
  let site: TestSite;
  let northfield: ExampleSchool;

  beforeAll(async () => {
    site = await openIdentificationSite();
    northfield = await aSchoolWithPupils(site, 'Northfield School', 1);
    await withFlags(site, northfield, [{ pupil: 0 }]);
  });
  afterAll(() => site.close());

  const childPage = () => northfield.lead.browser.open(peoplePaths.child(northfield.pupils[0]!.urlId));
  const open = async () => {
    const child = await childPage();
    return northfield.lead.browser.open(child.$('a:contains("Say that this flag is wrong")').attr('href')!);
  };

  it('by a parent, in whose words it is kept and shown with the flag', async () => {
    const after = await northfield.lead.browser.send(await open(), {
      onBehalfOf: 'parent-or-carer',
      whatIsWrong: 'He was in hospital, and it is marked as truancy',
    });
    expect(after.text).toContain('The challenge is kept with the flag.');
    expect(after.text).toContain(
      'A parent or carer says: He was in hospital, and it is marked as truancy (written down by A school-lead, Northfield School)',
    );
    const list = await northfield.lead.browser.open(identificationPaths.mondayList);
    expect(list.text).toContain('He was in hospital');
    const [kept] = await site.past('select on_behalf_of, recorded_by from identification.challenge');
    expect(kept).toEqual({ on_behalf_of: 'parent-or-carer', recorded_by: northfield.lead.actor.userId });
    const audit = await site.past(`select 1 from audit.content where action = 'identification.flag-challenged'`);
    expect(audit).toHaveLength(1);
  });

  it('but not without saying who and what, and what was typed is kept', async () => {
    const again = await northfield.lead.browser.send(await open(), { onBehalfOf: 'child' });
    expect(again.problems).toEqual(['Say what is wrong']);
    expect(again.$('input[name=onBehalfOf]:checked').val()).toBe('child');
    expect(await site.past('select 1 from identification.challenge')).toHaveLength(1);
  });

  it('and what is kept cannot be changed or taken away', async () => {
    for (const statement of [
      `update identification.challenge set what_is_wrong = ''`,
      'delete from identification.challenge',
      'delete from identification.conversation',
      `update identification.conversation set note = ''`,
      `update identification.flag set reasons = '{}'`,
      'delete from identification.flag',
    ]) {
      const change = site.database.as(northfield.lead.actor, (tx) =>
        tx.executeQuery({
          sql: statement,
          parameters: [],
          query: { kind: 'RawNode' } as never,
          queryId: { queryId: 'x' },
        }),
      );
      await expect(change).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('but not by another school’s lead', async () => {
    const { path } = await open();
    const stranger = await site.signIn('school-lead');
    const nowhere = await stranger.browser.open('/children/nothing/flags/nothing/challenge');
    const theirs = await stranger.browser.open(path);
    expect([theirs.status, theirs.text]).toEqual([404, nowhere.text]);
  });
});
