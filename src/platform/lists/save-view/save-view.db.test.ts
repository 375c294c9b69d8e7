import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ListsSite, openListsSite } from '../testing/lists-site.ts';

describe('somebody keeps a view of a list', () => {
  let site: ListsSite;
  let reader: ReturnType<ListsSite['signIn']>;

  beforeAll(async () => {
    site = await openListsSite();
    reader = site.signIn('library:see');
  });
  afterAll(() => site.close());

  const kept = () =>
    site.past<{ name: string }>(`select user_id, org_id, list, name, query from lists.saved_view order by name`);
  const save = async (query: string, name: string) => {
    const list = await reader.browser.open(`/books?${query}`);
    const form = await reader.browser.open(list.$('a:contains("Save this view")').attr('href')!);
    return { form, saved: await reader.browser.send(form, { name }) };
  };

  it('with its choices and its order, and never with what was typed', async () => {
    const { form, saved } = await save('shelf=blue&title=Robin&sort=-pages', 'Thick ones');
    expect(form.text).toContain('Books: Shelf: The blue shelf. Lost: Still here. Order: Pages, highest first.');
    expect(form.body).not.toContain('Robin');
    expect(saved.path).toBe('/books?shelf=blue&sort=-pages');
    expect(saved.text).toContain('The view is saved.');
    expect(saved.$('nav a:contains("Thick ones")').attr('href')).toBe('/books?shelf=blue&sort=-pages');
    expect(await kept()).toEqual([
      {
        user_id: reader.actor.userId,
        org_id: reader.actor.orgId,
        list: 'library.books',
        name: 'Thick ones',
        query: 'shelf=blue&sort=-pages',
      },
    ]);
    const [entry] = await site.past(`select content from audit.content where action = 'lists.view-saved'`);
    expect(entry!['content']).not.toContain('Thick');
  });

  it('but not without a name, or under one that they gave already; what was chosen stays', async () => {
    const { saved: nameless } = await save('shelf=red', '');
    expect(nameless.problems).toEqual(['Enter a name for the view']);
    expect(nameless.text).toContain('Shelf: The red shelf');
    const again = await reader.browser.send(nameless, { name: 'THICK ones' });
    expect(again.problems).toEqual(['You have a view of that name already']);
    expect(again.$('#name').val()).toBe('THICK ones');
    expect((await reader.browser.send(again, { name: 'Red ones' })).path).toBe('/books?shelf=red');
    expect(await kept()).toHaveLength(2);
  });

  it('nor what no address of the list would ask for', async () => {
    const form = await reader.browser.open('/books/views/add?shelf=red');
    const key = form.$('main input[name=_key]').attr('value')!;
    const query = 'shelf=green&title=Robin&next=//example.org';
    await reader.browser.post('/books/views/add', new URLSearchParams({ _key: key, name: 'Odd', query }));
    expect((await kept()).find(({ name }) => name === 'Odd')).toMatchObject({ query: '' });
  });

  it('and gives it another name, and deletes it', async () => {
    const list = await reader.browser.open('/books');
    const change = await reader.browser.open(list.$('a:contains("“Odd”")').attr('href')!);
    expect((await reader.browser.send(change, { name: 'Red ones' })).problems).toEqual([
      'You have a view of that name already',
    ]);
    const renamed = await reader.browser.send(change, { name: 'All' });
    expect(renamed.text).toContain('The view is renamed.');
    const again = await reader.browser.open(renamed.$('a:contains("“All”")').attr('href')!);
    const key = again.$('main input[name=_key]').attr('value')!;
    const remove = again.$('form[action$="/delete"]').attr('action')!;
    const deleted = await reader.browser.post(remove, new URLSearchParams({ _key: key }));
    expect(deleted.text).toContain('The view is deleted.');
    expect((await kept()).map(({ name }) => name)).toEqual(['Red ones', 'Thick ones']);
  });

  it('which nobody else sees', async () => {
    const [view] = await site.past<{ url_id: string }>('select url_id from lists.saved_view limit 1');
    const other = site.signIn('library:see');
    expect((await other.browser.open('/books')).body).not.toContain('Thick ones');
    expect((await other.browser.open(`/books/views/${view!.url_id}`)).status).toBe(404);
  });
});
