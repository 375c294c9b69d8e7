import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type UrlId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { calendarFile } from './calendar-file.ts';
import { smtpTransport } from './smtp.ts';
import { type MailServer, openMailServer, smtpError } from './testing/mail-server.ts';
import { readCalendar } from './testing/read-calendar.ts';
import type { Letter } from './transport.ts';

const FROM = 'rooted@council.example';
const ABOUT = 'abcdefghijklmnopqrstuA' as UrlId<'plan'>;
const letter = (): Letter => ({
  id: newId(),
  to: 'lead@school.example',
  subject: 'You have something to look at in RootED',
  text: `Sign in: https://rooted.example/plans/${ABOUT}\n`,
});

describe('e-mail by a mail server', () => {
  let server: MailServer;

  beforeAll(async () => {
    server = await openMailServer({ user: 'rooted', pass: 'p@ss:word' });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.raw.length = 0;
    Object.assign(server.answers, { recipient: undefined, message: undefined });
  });

  const send = (what = letter(), url = server.url) => smtpTransport({ url, from: FROM }).send(what);

  it('arrives as it was written, and says that a machine sent it', async () => {
    const what = letter();
    expect(await send(what)).toEqual({ came: 'sent' });
    const [mail] = await server.parsed();
    expect([mail!.subject, mail!.text, mail!.from?.text, mail!.messageId]).toEqual([
      'You have something to look at in RootED',
      what.text,
      '"RootED" <rooted@council.example>',
      `<${what.id}@council.example>`,
    ]);
    expect([mail!.html, mail!.attachments, mail!.headers.get('auto-submitted')]).toEqual([false, [], 'auto-generated']);
  });

  it('carries an invitation as calendars expect it, beside the text and as a file', async () => {
    const invitation = { method: 'request', to: 'lead@school.example', from: FROM } as const;
    const meeting = { about: ABOUT, when: getLocalDate('2026-12-04'), link: 'https://rooted.example', sequence: 3 };
    await send({ ...letter(), calendar: { method: 'request', file: calendarFile({ ...meeting, invitation }) } });
    const [mail] = await server.parsed();
    const files = mail!.attachments.map(({ contentType, filename, content }) => ({
      contentType,
      filename,
      uid: readCalendar(content.toString()).event.uid,
    }));
    expect(files).toEqual([
      { contentType: 'text/calendar', filename: undefined, uid: `${ABOUT}@rooted` },
      { contentType: 'application/ics', filename: 'meeting.ics', uid: `${ABOUT}@rooted` },
    ]);
    expect(server.raw.join()).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
  });

  it('is refused where there is no such mailbox, and is tried again where that may pass', async () => {
    server.answers.recipient = smtpError(550, '5.1.1 no such user here');
    expect(await send()).toEqual({ came: 'address-refused', problem: 'smtp-550' });
    server.answers.recipient = smtpError(451, '4.3.0 try later');
    expect(await send()).toEqual({ came: 'later', problem: 'smtp-451' });
    Object.assign(server.answers, { recipient: undefined, message: smtpError(554, '5.6.0 looks like spam') });
    expect(await send()).toEqual({ came: 'refused', problem: 'smtp-554' });
  });

  it('that nobody took goes later; a wrong password is for the administrator to put right', async () => {
    const nobody = createServer();
    await new Promise<void>((resolve) => nobody.listen(0, '127.0.0.1', resolve));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((resolve) => nobody.close(resolve));
    expect(await send(letter(), new URL(`smtp://127.0.0.1:${port}`))).toMatchObject({ came: 'later' });
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    expect(await send(letter(), wrong)).toEqual({ came: 'later', problem: 'smtp-535' });
    expect(server.raw).toEqual([]);
  });

  it('may have gone where the line breaks after all was said', async () => {
    const broken = createServer((socket) => {
      let inData = false;
      socket.write('220 here\r\n');
      socket.on('error', () => {});
      socket.on('data', (chunk) => {
        const said = chunk.toString();
        if (inData) return void (said.endsWith('\r\n.\r\n') && socket.destroy());
        inData = said.startsWith('DATA');
        socket.write(inData ? '354 go on\r\n' : '250 fine\r\n');
      });
    });
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
    const { port } = broken.address() as AddressInfo;
    expect(await send(letter(), new URL(`smtp://127.0.0.1:${port}`))).toMatchObject({ came: 'unsure' });
    await new Promise((resolve) => broken.close(resolve));
  });
});
