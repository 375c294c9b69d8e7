import { resolve } from 'node:path';
import { z } from 'zod';
import { Explained } from '#platform/explained.ts';
import { NOTIFY_KEY } from '#platform/messages/notify.ts';

/** What may be set from outside, with what each is for. Nothing else reads the environment. */
export const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a number')
    .default('3000')
    .transform(Number)
    .refine((port) => port >= 0 && port <= 65_535, 'must be between 0 and 65535')
    .describe('The port that the pages are served on. 0 takes any free one.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('The address to listen on. A proxy with TLS stands before it.'),
  ROOTED_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address like https://rooted.example.gov.uk' })
    .refine((origin) => new URL(origin).origin === origin, 'must be an origin: no path and no slash at the end')
    .refine(
      (origin) => origin.startsWith('https:') || isLoopback(origin),
      'must begin with https: (http is for localhost only)',
    )
    .optional()
    .describe('Where browsers reach RootED. Default: http://localhost and the port.'),
  DATABASE_URL: postgresAddress()
    .optional()
    .describe('PostgreSQL, as the login without privileges. Default: the embedded database.'),
  DATABASE_OWNER_URL: postgresAddress().optional().describe('PostgreSQL, as the owner of the tables; used to migrate.'),
  ROOTED_DATA: z
    .string()
    .min(1, 'must name a folder')
    .default('.rooted')
    .transform((folder) => resolve(folder))
    .describe('The folder for the embedded database, files received, the drop folders and the heads of the audit.'),
  ROOTED_KEY_FILE: z
    .string()
    .min(1, 'must name a file')
    .transform((file) => resolve(file))
    .optional()
    .describe(
      'The key that secrets in the database are sealed with: 32 random bytes in base64. Keep a copy apart from backups of the database. Default: the file `key` in ROOTED_DATA, made on first use.',
    ),
  ROOTED_ASSETS: z.string().default('build/public').describe('Where the built styles and scripts lie.'),
  ROOTED_JOBS: z
    .enum(['here', 'elsewhere'])
    .default('here')
    .describe('Whether this process does the jobs too. `elsewhere`: `rooted jobs` runs beside it.'),
  ROOTED_METRICS_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port')
    .transform(Number)
    .optional()
    .describe('A port of this machine alone (127.0.0.1) with figures for Prometheus at /metrics. Default: none.'),
  ROOTED_ATTACHMENT_MB: z
    .string()
    .regex(/^([1-9]\d?|100)$/, 'must be a number of megabytes between 1 and 100')
    .default('10')
    .transform(Number)
    .describe('The largest file that may be attached to a record, in megabytes.'),
  ROOTED_CLAMD: z
    .string()
    .regex(/^(\/.+|[^/:\s]+:\d{1,5})$/, 'must be a socket like /run/clamav/clamd.ctl, or like localhost:3310')
    .optional()
    .describe('Where clamd listens, which looks for malware in files that are attached. Default: nothing looks.'),
  ROOTED_FONTS: z
    .string()
    .min(1, 'must name a folder')
    .optional()
    .describe(
      'A folder with further fonts (.ttf, .otf) for documents in letters beyond Latin, Greek, Cyrillic, Arabic and Hebrew.',
    ),
  ROOTED_FEEDS_INSIDE: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((one) => one.trim() || []))
    .describe(
      'Addresses (IP or range, with commas between) inside the network at which other directories may be read all the same. Default: none.',
    ),
  ROOTED_MAP_TILES: z
    .url({ protocol: /^https$/, error: 'must be an address that begins with https:' })
    .refine(
      (address) =>
        ['{z}', '{x}', '{y}'].every((part) => address.includes(part)) && !new URL(address).host.includes('{'),
      'must be an address like https://tiles.example/{z}/{x}/{y}.png, of one host',
    )
    .optional()
    .describe(
      'Where browsers get the pictures that maps are made of. Who looks at a map is known there by their address. Default: none; places stand on a plain ground, and nobody else is asked.',
    ),
  ROOTED_MAP_TILES_BY: z
    .string()
    .optional()
    .describe('Whom to name below a map for its pictures, as their licence asks: © OpenStreetMap contributors.'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address like smtp://user:password@mail.example.gov.uk:587' })
    .optional()
    .describe(
      'The mail server that sends messages. Default: GOV.UK Notify where it is set up, else they are only kept.',
    ),
  MESSAGES_FROM: z
    .email('must be an e-mail address')
    .optional()
    .describe('The address that e-mail by SMTP_URL is from. It needs no mailbox that anybody reads.'),
  NOTIFY_API_KEY: z
    .string()
    .regex(NOTIFY_KEY, 'must be a whole key of GOV.UK Notify: its name, the service and the secret, with hyphens')
    .optional()
    .describe('GOV.UK Notify, for text messages, and for e-mail without SMTP_URL.'),
  NOTIFY_EMAIL_TEMPLATE: z
    .uuid('must be the id of a template of GOV.UK Notify')
    .optional()
    .describe('Its template for e-mail: subject ((subject)), message ((body)).'),
  NOTIFY_TEXT_TEMPLATE: z
    .uuid('must be the id of a template of GOV.UK Notify')
    .optional()
    .describe('Its template for text messages: ((body)).'),
  NOTIFY_CALLBACK_TOKEN: z
    .string()
    .min(32, 'must have 32 characters or more')
    .optional()
    .describe('The bearer token with which Notify sends delivery receipts to /notify/receipts.'),
});

export type Config = z.infer<typeof settings>;

function postgresAddress() {
  return z.url({ protocol: /^postgres(ql)?$/, error: 'must be an address like postgres://user@host:5432/database' });
}

function isLoopback(origin: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);
}

/** A setting that cannot be used: says which, and what to do. */
export class BadSetting extends Explained {}

/** Reads the settings once, at the start. Throws BadSetting with the name of the first that cannot be used. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = settings.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new BadSetting(`${String(issue!.path[0])} ${issue!.message}. Correct it, or unset it to use the default.`);
  }
  const lonely = LONELY.find(
    ({ set, without }) => set.some((name) => result.data[name]) && !without.some((name) => result.data[name]),
  );
  if (lonely) {
    const set = lonely.set.find((name) => result.data[name]);
    throw new BadSetting(`${set} is set and ${lonely.without.join(' or ')} is not. ${lonely.remedy}`);
  }
  return result.data;
}

type Setting = keyof Config;

/** Settings that are of no use by themselves, and what to do. */
const LONELY: readonly {
  readonly set: readonly Setting[];
  readonly without: readonly Setting[];
  readonly remedy: string;
}[] = [
  {
    set: ['DATABASE_OWNER_URL'],
    without: ['DATABASE_URL'],
    remedy: 'Set both, or neither for the embedded database.',
  },
  {
    set: ['ROOTED_MAP_TILES'],
    without: ['ROOTED_MAP_TILES_BY'],
    remedy: 'Say whom to name below a map.',
  },
  { set: ['SMTP_URL'], without: ['MESSAGES_FROM'], remedy: 'Say which address e-mail is from.' },
  {
    set: ['NOTIFY_EMAIL_TEMPLATE', 'NOTIFY_TEXT_TEMPLATE', 'NOTIFY_CALLBACK_TOKEN'],
    without: ['NOTIFY_API_KEY'],
    remedy: 'Set both, or neither to do without GOV.UK Notify.',
  },
  {
    set: ['NOTIFY_API_KEY'],
    without: ['NOTIFY_EMAIL_TEMPLATE', 'NOTIFY_TEXT_TEMPLATE'],
    remedy: 'Say which template it fills in.',
  },
  {
    set: ['SMTP_URL', 'NOTIFY_API_KEY'],
    without: ['ROOTED_ORIGIN'],
    remedy: 'Without it the links in messages lead nowhere: set it to where browsers reach RootED.',
  },
];
