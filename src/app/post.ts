import type { Database } from '#platform/database/database.ts';
import { type NotifySettings, notifyTransport } from '#platform/messages/notify.ts';
import { outboxTransport } from '#platform/messages/outbox.ts';
import { smtpTransport } from '#platform/messages/smtp.ts';
import type { Post, Transport } from '#platform/messages/transport.ts';
import type { Config } from './config.ts';

/** Where browsers reach us. */
export const originOf = (config: Config): string => config.ROOTED_ORIGIN ?? `http://localhost:${config.PORT}`;

/** Whom invitations are from where no e-mail goes out. */
const NOBODY = 'rooted@rooted.example';

/** Messages are kept, and nothing is sent. */
export const outboxOf = (database: Database): Post => ({
  email: outboxTransport(database, 'email'),
  text: outboxTransport(database, 'text'),
  from: NOBODY,
});

/** The ways by which messages go out, as the settings have it. */
export function postOf(config: Config, database: Database): Post {
  if (!config.SMTP_URL && !config.NOTIFY_API_KEY) return outboxOf(database);
  return { email: mailOf(config), text: notifyOf(config, 'text'), from: config.MESSAGES_FROM ?? NOBODY };
}

const mailOf = (config: Config): Transport | undefined =>
  config.SMTP_URL
    ? smtpTransport({ url: new URL(config.SMTP_URL), from: config.MESSAGES_FROM! })
    : notifyOf(config, 'email');

function notifyOf(config: Config, channel: 'email' | 'text'): Transport | undefined {
  const templateId = channel === 'email' ? config.NOTIFY_EMAIL_TEMPLATE : config.NOTIFY_TEXT_TEMPLATE;
  const settings: NotifySettings | undefined = templateId ? { apiKey: config.NOTIFY_API_KEY!, templateId } : undefined;
  return settings && notifyTransport(channel, settings);
}
