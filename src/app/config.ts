import { resolve } from 'node:path';
import { z } from 'zod';
import { Explained } from '#platform/explained.ts';

/** What may be set from outside, with what each is for. Nothing else reads the environment. */
const schema = z.object({
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
  ROOTED_ASSETS: z.string().default('build/public').describe('Where the built styles and scripts lie.'),
  ROOTED_JOBS: z
    .enum(['here', 'elsewhere'])
    .default('here')
    .describe('Whether this process does the jobs too. `elsewhere`: `rooted jobs` runs beside it.'),
});

export type Config = z.infer<typeof schema>;

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
  const result = schema.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new BadSetting(`${String(issue!.path[0])} ${issue!.message}. Correct it, or unset it to use the default.`);
  }
  if (result.data.DATABASE_OWNER_URL && !result.data.DATABASE_URL) {
    throw new BadSetting(
      'DATABASE_OWNER_URL is set and DATABASE_URL is not. Set both, or neither for the embedded database.',
    );
  }
  return result.data;
}
