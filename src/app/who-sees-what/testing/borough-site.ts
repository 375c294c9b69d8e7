import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '#kernel/actor.ts';
import { accessPaths, sessionsWith } from '#modules/access/index.ts';
import { EXAMPLE_ATTACHMENTS } from '#platform/attachments/testing/attach-example.ts';
import { openLog } from '#platform/log.ts';
import { Browser } from '#platform/testing/browser.ts';
import { buildWebApp } from '#platform/web/build-web-app.ts';
import { SESSION_COOKIE } from '#platform/web/serving.ts';
import { modules, permissions } from '../../modules.ts';
import type { FilledBorough } from './filled-borough.ts';

const ORIGIN = 'http://localhost:3000';

export const routes = modules.flatMap((module) => module.routes.flat());

/** The whole application over the borough, and what it wrote to its log. */
export type BoroughSite = {
  readonly app: FastifyInstance;
  readonly logged: readonly string[];
  signIn(actor: Actor): Promise<Visit>;
};

export type Answered = {
  readonly status: number;
  readonly body: string;
  /** As `body`, for a file, with what it is called. */
  readonly bytes: Buffer;
  readonly named: unknown;
  readonly kept: unknown;
  readonly to: unknown;
};

/** Somebody signed in: as a browser, or request by request. */
export type Visit = {
  readonly browser: Browser;
  get(path: string): Promise<Answered>;
  /** With a key that the server has just issued to them. */
  post(path: string, values?: Record<string, string>): Promise<Answered>;
};

export async function openBoroughSite({ database }: Pick<FilledBorough, 'database'>): Promise<BoroughSite> {
  const logged: string[] = [];
  const app = await buildWebApp({
    serving: {
      database,
      sessions: sessionsWith(permissions),
      signInPath: accessPaths.signInAgain,
      tellKnown: modules.find((module) => module.tellKnown)?.tellKnown,
    },
    frame: {
      navigation: modules.flatMap((module) => module.navigation),
      demonstration: true,
      assets: { stylesheet: '/assets/a.css', script: '/assets/a.js', icon: '/assets/a.svg' },
    },
    settings: {
      origin: ORIGIN,
      assetsFolder: process.cwd(),
      uploadsFolder: '/tmp/rooted-test-uploads',
      largestUpload: 1_000_000,
      attachments: EXAMPLE_ATTACHMENTS,
      key: { file: '/tmp/rooted-test-key', made: true },
      requestsPerMinute: 100_000,
    },
    log: openLog({ write: (line: string) => void logged.push(line) }),
    routes,
  });
  return { app, logged, signIn: async (actor) => visitOf(app, await beginSession(database, actor)) };
}

/** As signing in does, without the password. */
async function beginSession(database: FilledBorough['database'], { userId, orgId }: Actor): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await database.as('visitor', (tx) =>
    sql`select access.begin_session(${hash}, ${userId}, ${orgId}, ${randomBytes(32)}, interval '1 hour')`.execute(tx),
  );
  return token;
}

function visitOf(app: FastifyInstance, token: string): Visit {
  const headers = { cookie: `${SESSION_COOKIE}=${token}`, origin: ORIGIN };
  const send = async (method: 'GET' | 'POST', url: string, values?: Record<string, string>): Promise<Answered> => {
    const response = await app.inject({
      method,
      url,
      headers: { ...headers, ...(values ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ...(values ? { payload: new URLSearchParams(values).toString() } : {}),
    });
    const { statusCode: status, body, rawPayload: bytes, headers: sent } = response;
    const named = sent['content-disposition'];
    return { status, body, bytes, named, kept: sent['cache-control'], to: sent.location };
  };
  return {
    browser: new Browser(app, ORIGIN, token),
    get: (path) => send('GET', path),
    async post(path, values = {}) {
      const { body } = await send('GET', '/nowhere');
      return send('POST', path, { ...values, _key: /name="_key" value="([^"]+)"/.exec(body)![1]! });
    },
  };
}
