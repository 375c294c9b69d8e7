import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, newUrlId } from '#kernel/id.ts';
import { audited, pressButton, rowsOn } from '../../testing/access-examples.ts';
import { type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';

describe('an administrator looks after the messages', () => {
  let site: TestSite;
  let administrator: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([]);
    administrator = await site.signIn('administrator');
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    await site.past('delete from messages.message');
    await site.past('delete from messages.bounce');
    await site.past('delete from jobs.job');
  });

  const open = (query = '') => administrator.browser.open(`/administration/messages${query}`);
  const aMessage = async (columns: Record<string, string>, queuedAt = '2026-11-20 09:00Z'): Promise<string> => {
    const id = newId();
    await site.past(
      `insert into messages.message (id, template, link_id, occasion, to_user_id, caused_by, queued_at ${Object.keys(
        columns,
      )
        .map((name) => `, ${name}`)
        .join('')})
       values ($1, 'plans.lead-offered', $2, $1, $3, $3, $4 ${Object.values(columns)
         .map((value) => `, '${value}'`)
         .join('')})`,
      [id, newUrlId(), administrator.actor.userId, queuedAt],
    );
    return id;
  };

  it('and sees how they fare, the newest first', async () => {
    await aMessage({ status: 'sent', sent_to: 'a@school.example', attempts: '1' });
    await aMessage(
      { status: 'waiting', why: 'smtp-451', attempts: '2', sent_to: 'a@school.example' },
      '2026-11-20 10:00Z',
    );
    await aMessage({ status: 'withheld', why: 'bounced-before' }, '2026-11-20 11:00Z');
    expect(rowsOn(await open())).toEqual([
      [
        'A administrator',
        'Lead offered (plans)',
        '20 November 2026 at 11:00',
        'Not sentTheir address refused an earlier message.',
      ],
      [
        'A administratora@school.example',
        'Lead offered (plans)',
        '20 November 2026 at 10:00',
        'WaitingLast went wrong: smtp-451Tried 2 times',
      ],
      ['A administratora@school.example', 'Lead offered (plans)', '20 November 2026 at 09:00', 'Sent'],
    ]);
  });

  it('and that a guest was sent a link, not to whom it went', async () => {
    const id = await aMessage({ status: 'failed', why: 'smtp-451', attempts: '9', sent_to: 'parent@home.example' });
    await site.past(`update messages.message set to_link_id = $1, to_user_id = null where id = $1`, [id]);
    const page = await open();
    expect(rowsOn(page)[0]![0]).toBe('A guest, by a link');
    expect(page.text).toContain('to A guest, by a link');
    expect(page.text).not.toContain('parent@home.example');
  });

  it('and reads what was only kept', async () => {
    const id = await aMessage({ status: 'sent', sent_to: 'a@school.example', attempts: '1' });
    await site.past(
      `insert into messages.outbox (message_id, channel, address, subject, body) values ($1, 'email', 'a@school.example',
       'You have something to look at in RootED', 'Sign in to see it')`,
      [id],
    );
    expect((await open()).$('details').text()).toContain('Sign in to see it');
    expect(rowsOn(await open())[0]![3]).toBe('Kept, not sent');
  });

  it('and has one whose address refused sent again, when the address works', async () => {
    const id = await aMessage({ status: 'bounced', why: 'smtp-550', sent_to: 'a@school.example', attempts: '1' });
    await site.past(`insert into messages.bounce (address) values ('a@school.example')`);
    await aMessage({ status: 'sent' });
    expect((await administrator.browser.open('/')).text).toContain('1 message was not sent');
    const page = await open('?show=not-sent');
    expect(rowsOn(page)).toHaveLength(1);
    const again = await pressButton(administrator.browser, page, 'The address works');
    expect(again.text).toContain('It is sent again now.');
    expect(await site.past('select address from messages.bounce')).toEqual([]);
    expect(await site.past('select status from messages.message where id = $1', [id])).toEqual([{ status: 'waiting' }]);
    expect(await site.past('select name, payload from jobs.job')).toEqual([
      { name: 'messages.deliver', payload: { messages: [id] } },
    ]);
    expect(await audited(site, 'access.message-sent-again')).toMatchObject([{ message: id }]);
  });

  it('and takes the list away, as it is narrowed down', async () => {
    await aMessage({ status: 'failed', why: 'smtp-451', attempts: '9', sent_to: 'a@school.example' });
    await aMessage({ status: 'sent' }, '2026-11-20 10:00Z');
    const file = await administrator.browser.open('/administration/messages/rows.csv?show=not-sent');
    expect(file.body.trim().split('\r\n').slice(-2)).toEqual([
      'To,Address,Message,When,State,Why,Attempts',
      'A administrator,a@school.example,Lead offered (plans),2026-11-20 09:00,Failed,Last went wrong: smtp-451,9',
    ]);
    expect(await audited(site, 'access.messages-exported')).toMatchObject([{ show: 'not-sent', count: 1 }]);
  });

  it('but not one that was sent, or is not there', async () => {
    const id = await aMessage({ status: 'sent' });
    const key = (await open()).$('form[action="/sign-out"] input[name=_key]').attr('value')!;
    for (const message of [id, newId(), 'nonsense']) {
      const values = new URLSearchParams({ _key: key, message });
      expect((await administrator.browser.post('/administration/messages/send-again', values)).status).toBe(404);
    }
    expect(await site.past('select 1 from jobs.job')).toEqual([]);
  });

  it('which nobody else does', async () => {
    await aMessage({ status: 'failed' });
    const lead = await site.signIn('school-lead');
    expect((await lead.browser.open('/administration/messages')).status).toBe(404);
  });
});
