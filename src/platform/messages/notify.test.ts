import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { notifyTransport } from './notify.ts';
import { NOTIFY_TEST_KEY, type NotifyStub, openNotifyStub } from './testing/notify-stub.ts';
import type { Letter } from './transport.ts';

const TEMPLATE = 'b0f3a1c2-0000-4000-8000-000000000001';
const letter = (to = 'lead@school.example'): Letter => ({
  id: newId(),
  to,
  subject: 'You have something to look at in RootED',
  text: 'Sign in: https://rooted.example/x',
});

describe('GOV.UK Notify', () => {
  let notify: NotifyStub;

  beforeAll(async () => {
    notify = await openNotifyStub();
  });
  afterAll(() => notify.close());
  beforeEach(() => {
    notify.asked.length = 0;
    notify.answers.length = 0;
  });

  const by = (channel: 'email' | 'text', apiKey = NOTIFY_TEST_KEY) =>
    notifyTransport(channel, { apiKey, templateId: TEMPLATE, url: notify.url });

  it('takes an e-mail, with our reference, signed with our key', async () => {
    const what = letter();
    expect(await by('email').send(what)).toEqual({ came: 'sent' });
    expect(notify.asked).toEqual([
      {
        path: '/v2/notifications/email',
        body: {
          template_id: TEMPLATE,
          reference: what.id,
          email_address: 'lead@school.example',
          personalisation: { subject: what.subject, body: what.text },
        },
      },
    ]);
  });

  it('takes a text message', async () => {
    const what = letter('+447700900123');
    expect(await by('text').send(what)).toEqual({ came: 'sent' });
    expect(notify.asked[0]).toEqual({
      path: '/v2/notifications/sms',
      body: {
        template_id: TEMPLATE,
        reference: what.id,
        phone_number: '+447700900123',
        personalisation: { body: what.text },
      },
    });
  });

  it('is asked whether it has a message already, by that reference', async () => {
    const what = letter();
    expect(await by('email').wasSent!(what.id)).toBe(false);
    notify.answers.push('lost');
    expect(await by('email').send(what)).toEqual({ came: 'later', problem: 'no-answer' });
    expect(await by('email').wasSent!(what.id)).toBe(true);
  });

  it.each([
    [400, 'ValidationError', 'email_address Not a valid email address', 'address-refused'],
    [400, 'BadRequestError', 'Can’t send to this recipient using a team-only API key', 'refused'],
    [400, 'ValidationError', 'template_id is not a valid UUID', 'refused'],
    [429, 'RateLimitError', 'Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds', 'later'],
    [500, 'Exception', 'Internal server error', 'later'],
  ])('that answers %i %s: %s', async (status, error, message, came) => {
    notify.answers.push({ status, error, message });
    expect(await by('email').send(letter())).toEqual({ came, problem: `notify-${status}` });
  });

  it('that does not know our key is tried again, when somebody has put it right', async () => {
    const wrong = NOTIFY_TEST_KEY.replace(/0$/, '1');
    expect(await by('email', wrong).send(letter())).toEqual({ came: 'later', problem: 'notify-403' });
  });
});
