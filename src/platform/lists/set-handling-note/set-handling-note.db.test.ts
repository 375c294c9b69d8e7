import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ListsSite, openListsSite } from '../testing/lists-site.ts';

describe('an organisation says how its lists are to be handled', () => {
  let site: ListsSite;

  beforeAll(async () => {
    site = await openListsSite();
  });
  afterAll(() => site.close());

  const signIn = () => site.signIn('library:see', 'library:export', 'lists:set-handling-note');

  it('and it stands over what its people take away, and nobody else’s', async () => {
    const { browser, actor } = signIn();
    const form = await browser.open('/handling-note');
    expect(form.$('#words').text()).toContain('OFFICIAL-SENSITIVE');
    const saved = await browser.send(form, { words: '=Ours.\nKeep it shut.' });
    expect(saved.text).toContain('The note is saved.');
    const csv = await browser.open('/books/rows.csv');
    expect(csv.body).toContain('As they stand. =Ours. Keep it shut.');
    expect((await signIn().browser.open('/books/rows.csv')).body).toContain('OFFICIAL-SENSITIVE');
    expect(
      await site.past(`select action from audit.content where org_id = $1 and action like 'lists.%'`, [actor.orgId]),
    ).toEqual([{ action: 'lists.handling-note-set' }]);
  });

  it('but not with nothing, nor over a colleague’s words', async () => {
    const { browser } = signIn();
    const form = await browser.open('/handling-note');
    expect((await browser.send(form, { words: ' ' })).problems).toEqual(['Enter how a list is to be handled']);
    await browser.send(await browser.open('/handling-note'), { words: 'First' });
    const late = await browser.send(form, { words: 'Second' });
    expect(late.problems).toEqual(['A colleague changed it meanwhile. Look at it, then save yours again']);
    expect(late.$('#words').text()).toBe('Second');
    expect((await browser.open('/books/rows.csv')).body).toContain('First');
  });

  it('which not everybody may', async () => {
    expect((await site.signIn('library:see').browser.open('/handling-note')).status).toBe(404);
  });
});
