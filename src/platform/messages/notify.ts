import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Letter, Sending, Transport } from './transport.ts';

/** A service of GOV.UK Notify, and its template, whose text is ((subject)) and ((body)), or ((body)) alone. */
export type NotifySettings = {
  readonly apiKey: string;
  readonly templateId: string;
  readonly url?: string;
};

const URL_OF_NOTIFY = 'https://api.notifications.service.gov.uk';
const ANSWER_MS = 15_000;
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** A key has a name, the service it is for, and a secret. */
export const NOTIFY_KEY = new RegExp(`^.+-(${UUID})-(${UUID})$`);

/** E-mail or text messages by GOV.UK Notify (https://docs.notifications.service.gov.uk/rest-api.html). */
export function notifyTransport(channel: 'email' | 'text', { apiKey, templateId, url }: NotifySettings): Transport {
  const call = (path: string, body?: object): Promise<Response> =>
    fetch(`${url ?? URL_OF_NOTIFY}/v2/notifications${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${tokenFor(apiKey, new Date())}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(ANSWER_MS),
      ...(body && { body: JSON.stringify(body) }),
    });
  const path = channel === 'email' ? '/email' : '/sms';
  return {
    name: 'notify',
    async send(letter) {
      try {
        const answer = await call(path, { template_id: templateId, reference: letter.id, ...bodyOf(channel, letter) });
        return answer.ok ? { came: 'sent' } : await cameOf(answer);
      } catch {
        // It may have gone: before the next try it is asked for by its reference.
        return { came: 'later', problem: 'no-answer' };
      }
    },
    async wasSent(id) {
      const answer = await call(`?reference=${id}`);
      if (!answer.ok) throw new Error(`GOV.UK Notify answered ${answer.status}`);
      return FOUND.parse(await answer.json()).notifications.length > 0;
    },
  };
}

const FOUND = z.object({ notifications: z.array(z.object({ id: z.string() })) });

const bodyOf = (channel: 'email' | 'text', { to, subject, text }: Letter) =>
  channel === 'email'
    ? { email_address: to, personalisation: { subject, body: text } }
    : { phone_number: to, personalisation: { body: text } };

/** A JSON Web Token (RFC 7519), signed with the key's secret and good for 30 seconds, as Notify asks for. */
export function tokenFor(apiKey: string, now: Date): string {
  const [, service = '', secret = ''] = NOTIFY_KEY.exec(apiKey) ?? [];
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: service, iat: Math.floor(now.getTime() / 1000) })}`;
  return `${claims}.${createHmac('sha256', secret).update(claims).digest('base64url')}`;
}

const REFUSAL = z.object({ errors: z.array(z.object({ error: z.string(), message: z.string() })) });

/** 400 is about what was sent: about the address, or the template. The rest (keys, limits, their own faults) passes. */
async function cameOf(answer: Response): Promise<Sending> {
  const problem = `notify-${answer.status}`;
  if (answer.status !== 400) return { came: 'later', problem };
  const refusal = REFUSAL.safeParse(await answer.json().catch(() => undefined));
  const isAddress = refusal.data?.errors.some(
    ({ error, message }) => error === 'ValidationError' && /^(?:email_address|phone_number) /.test(message),
  );
  return { came: isAddress ? 'address-refused' : 'refused', problem };
}
