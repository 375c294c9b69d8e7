import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUrlId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type TestDatabase, openTestDatabase } from '../testing/test-database.ts';
import type { Ways } from './message.ts';
import { removeOldMessages } from './messages.queries.ts';
import { notifyTransport } from './notify.ts';
import { outboxTransport } from './outbox.ts';
import { cancelMeeting, inviteToMeeting, sendMessage } from './send-message.ts';
import { smtpTransport } from './smtp.ts';
import { type MailServer, openMailServer, smtpError } from './testing/mail-server.ts';
import { LOOK, MEETING, ORIGIN, deliverDue, makeDue, somebody, telling } from './testing/messages-examples.ts';
import { NOTIFY_TEST_KEY, type NotifyStub, openNotifyStub } from './testing/notify-stub.ts';
import type { Post } from './transport.ts';

const FROM = 'rooted@council.example';
const LEAD: Ways = { email: 'lead@school.example', mobile: undefined };

describe('a message', () => {
  let test: TestDatabase;
  let server: MailServer;
  let notify: NotifyStub;
  const [author, reader] = [somebody(), somebody()];

  beforeAll(async () => {
    test = await openTestDatabase();
    server = await openMailServer();
    notify = await openNotifyStub();
  });
  afterAll(async () => {
    await server.close();
    await notify.close();
    await test.close();
  });
  beforeEach(async () => {
    await test.past('delete from messages.message');
    await test.past('delete from messages.bounce');
    await test.past('delete from jobs.job');
    server.raw.length = 0;
    notify.asked.length = 0;
    Object.assign(server.answers, { recipient: undefined, message: undefined });
  });

  const bySmtp = (): Post => ({ email: smtpTransport({ url: server.url, from: FROM }), text: undefined, from: FROM });
  const byNotify = (): Post => {
    const settings = { apiKey: NOTIFY_TEST_KEY, templateId: 'b0f3a1c2-0000-4000-8000-000000000001', url: notify.url };
    return { email: notifyTransport('email', settings), text: notifyTransport('text', settings), from: FROM };
  };
  const tell = (said = telling(reader.userId)) => test.database.as(author, (tx) => sendMessage(tx, LOOK, said));
  const deliver = (post = bySmtp(), ways: Ways | undefined = LEAD) => deliverDue(test, post, () => ways);
  const deliverAgain = async (post = bySmtp()) => {
    await makeDue(test);
    await deliver(post);
  };
  type Kept = { status: string; why: string | null; attempts: number };
  const kept = () => test.past<Kept>('select status, why, attempts from messages.message order by number');

  it('goes out behind the transaction that caused it, with a link and nothing else', async () => {
    const about = newUrlId<'thing'>();
    await tell(telling(reader.userId, about));
    expect(server.raw).toEqual([]);
    const logged = await deliver();
    const [mail] = await server.parsed();
    expect([mail!.subject, mail!.text]).toEqual([
      'You have something to look at in RootED',
      `You have something to look at in RootED.\n\nSign in to see it: ${ORIGIN}/things/${about}\n\n` +
        'This message says no more on purpose: others may read it.\n\n' +
        'How RootED tells you is yours to choose: sign in, and see Your account on your home page.\n\n',
    ]);
    expect(await kept()).toEqual([{ status: 'sent', why: null, attempts: 1 }]);
    expect(logged).toEqual([]);
  });

  it('is not sent where that transaction is undone', async () => {
    const undone = test.database.as(author, async (tx) => {
      await sendMessage(tx, LOOK, telling(reader.userId));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await deliver();
    expect(server.raw).toEqual([]);
  });

  it('is sent once: asked for twice on one occasion, and its job done twice', async () => {
    const said = telling(reader.userId);
    await tell(said);
    await tell(said);
    await deliver();
    await test.past('update jobs.job set done_at = null, attempts = 0, locked_until = null');
    await deliver();
    expect(server.raw).toHaveLength(1);
  });

  it('is tried again later where the server cannot take it, and given up after ten tries', async () => {
    server.answers.recipient = smtpError(451, '4.3.0 for lead@school.example');
    await tell();
    const logged = await deliver();
    expect(await kept()).toEqual([{ status: 'waiting', why: 'smtp-451', attempts: 1 }]);
    expect(logged.join()).toContain('"problem":"smtp-451"');
    expect(logged.join()).not.toContain('school.example');
    const [next] = await test.past(
      'select extract(epoch from run_at - now())::int as s from jobs.job where done_at is null',
    );
    expect(next).toEqual({ s: expect.closeTo(60, -1) as number });
    for (let tries = 2; tries <= 11; tries += 1) await deliverAgain();
    expect(await kept()).toEqual([{ status: 'failed', why: 'smtp-451', attempts: 11 }]);
    server.answers.recipient = undefined;
    await deliverAgain();
    expect(server.raw).toEqual([]);
  });

  it('arrives when the server is back', async () => {
    server.answers.recipient = smtpError(451, 'later');
    await tell();
    await deliver();
    server.answers.recipient = undefined;
    await deliverAgain();
    expect(server.raw).toHaveLength(1);
    expect(await kept()).toEqual([{ status: 'sent', why: null, attempts: 2 }]);
  });

  it('to an address that refuses is the last one to it, until somebody says that it is good', async () => {
    server.answers.recipient = smtpError(550, '5.1.1 no such user');
    await tell();
    await deliver();
    server.answers.recipient = undefined;
    await tell();
    await deliver();
    expect(server.raw).toEqual([]);
    expect(await kept()).toEqual([
      { status: 'bounced', why: 'smtp-550', attempts: 1 },
      { status: 'withheld', why: 'bounced-before', attempts: 0 },
    ]);
  });

  it('that was on its way when the process died is not sent again by a mail server: a person decides', async () => {
    await tell();
    await test.past(
      `update messages.message set status = 'sending', attempts = 1, sent_to = 'x', sent_by = 'smtp', begun_at = now()`,
    );
    await deliver();
    expect(await kept()).toEqual([{ status: 'sending', why: null, attempts: 1 }]);
    await test.past(`update messages.message set begun_at = now() - interval '3 minutes'`);
    await deliverAgain();
    expect(await kept()).toEqual([{ status: 'unsure', why: 'interrupted', attempts: 2 }]);
    expect(server.raw).toEqual([]);
  });

  it('whose answer was lost is found at GOV.UK Notify by its reference, and not sent twice', async () => {
    notify.answers.push('lost');
    await tell();
    await deliver(byNotify());
    expect(await kept()).toEqual([{ status: 'waiting', why: 'no-answer', attempts: 1 }]);
    await deliverAgain(byNotify());
    expect(await kept()).toEqual([{ status: 'sent', why: null, attempts: 2 }]);
    expect(notify.asked.filter(({ body }) => body)).toHaveLength(1);
  });

  it('goes as a text message to who would rather have one, where there is a way', async () => {
    const ways = { email: 'lead@school.example', mobile: '+447700900123' };
    const about = newUrlId<'thing'>();
    await tell(telling(reader.userId, about));
    await deliver(byNotify(), ways);
    expect(notify.asked[0]!.body).toMatchObject({
      phone_number: '+447700900123',
      personalisation: { body: `You have something to look at in RootED. Sign in: ${ORIGIN}/things/${about}` },
    });
    await tell();
    await deliver(bySmtp(), ways);
    expect(server.raw).toHaveLength(1);
  });

  it('is not sent to who wants none, or has no address', async () => {
    await tell();
    await deliverDue(test, bySmtp(), () => undefined);
    await tell();
    await deliver(bySmtp(), { email: undefined, mobile: undefined });
    expect((await kept()).map(({ why }) => why)).toEqual(['not-wanted', 'no-address']);
  });

  it('waits where one address was told thirty times within the hour', async () => {
    for (let n = 0; n < 32; n += 1) await tell();
    await deliver();
    expect(server.raw).toHaveLength(30);
    expect((await kept()).filter(({ status }) => status === 'waiting')).toHaveLength(2);
  });

  it('behind one that nobody answered does not hold up other work: it waits untried', async () => {
    await test.database.as(author, (tx) =>
      sendMessage(tx, LOOK, { ...telling(reader.userId), to: [reader.userId, author.userId] }),
    );
    server.answers.recipient = smtpError(421, 'going down');
    await deliver();
    const tries = (await kept()).map(({ attempts }) => attempts);
    expect(new Set(tries)).toEqual(new Set([0, 1]));
  });

  it('that invites is moved and cancelled under a number that rises, and what is overtaken stays at home', async () => {
    const about = newUrlId<'thing'>();
    const meet = (on: string) => (tx: Parameters<typeof inviteToMeeting>[0]) =>
      inviteToMeeting(tx, MEETING, telling(reader.userId, about), getLocalDate(on));
    await test.database.as(author, meet('2026-12-04'));
    await deliver();
    await test.database.as(author, meet('2026-12-11'));
    await test.database.as(author, (tx) =>
      cancelMeeting(tx, MEETING, telling(reader.userId, about), getLocalDate('2026-12-11')),
    );
    await deliver();
    expect((await server.parsed()).map(({ subject }) => subject)).toEqual([
      'Meeting (RootED)',
      'Cancelled: Meeting (RootED)',
    ]);
    expect((await kept()).map(({ status, why }) => [status, why])).toEqual([
      ['sent', null],
      ['withheld', 'overtaken'],
      ['sent', null],
    ]);
    const numbers = server.raw.map((raw) => Number(/SEQUENCE:(\d+)/.exec(raw.toString())?.[1]));
    expect(numbers[1]).toBeGreaterThan(numbers[0]!);
  });

  it('of which nothing is set up is kept, word for word', async () => {
    const outbox = outboxTransport(test.database, 'email');
    await tell();
    await deliver({ email: outbox, text: outbox, from: FROM });
    const [letter] = await test.past('select channel, address, subject from messages.outbox');
    expect(letter).toEqual({
      channel: 'email',
      address: 'lead@school.example',
      subject: 'You have something to look at in RootED',
    });
  });

  it('is read by nobody, and takes no words from a query of anybody', async () => {
    await tell();
    const asking = (sql: string) => test.database.as(author, (tx) => tx.executeQuery({ sql, parameters: [] } as never));
    await expect(asking('select 1 from messages.message')).rejects.toMatchObject({ code: '42501' });
    const columns = '(id, to_user_id, occasion, template, link_id)';
    const ids = 'gen_random_uuid(), gen_random_uuid(), gen_random_uuid()';
    for (const link of ['Robin Madeup', 'robin-madeup-suspended'])
      await expect(
        asking(`insert into messages.message ${columns} values (${ids}, 'things.changed', '${link}')`),
      ).rejects.toMatchObject({ code: '23514' });
  });

  it('is forgotten after 90 days', async () => {
    await tell();
    await test.past(`update messages.message set queued_at = now() - interval '91 days'`);
    await test.database.as('keeper', removeOldMessages);
    expect(await kept()).toEqual([]);
  });
});
