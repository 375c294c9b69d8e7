import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { newUrlId } from '#kernel/id.ts';
import type { AttachmentSettings } from '../attachments/attachments.ts';
import { DocumentWriter } from '../documents/document-writer.ts';
import type { Log } from '../log.ts';
import type { Answered } from '../metrics/metrics.ts';
import type { KeySettings } from '../secrets/key-file.ts';
import { INLINE_SCRIPT_HASH } from './layout.tsx';
import { type MapTiles, tilesOrigin } from './map/map-tiles.ts';
import { type MachineDoor, addMachineDoor } from './machine-door.ts';
import { addOpenData } from './open-data.ts';
import { type Frame, sendFailure, sendOutcome } from './send.tsx';
import type { Route } from './route.ts';
import { serveGet } from './serve-get.ts';
import { servePost } from './serve-post.ts';
import { servicesOf } from './services.ts';
import { type Serving, findWho } from './serving.ts';
import { receiveFile } from '../uploaded-file.ts';

export type WebSettings = {
  /** Where browsers reach us, for instance https://rooted.example.gov.uk. Posts from anywhere else are refused. */
  readonly origin: string;
  /** What is served below /assets: the styles and scripts that the build made. */
  readonly assetsFolder: string;
  /** Where files are received. */
  readonly uploadsFolder: string;
  readonly largestUpload: number;
  readonly attachments: AttachmentSettings;
  /** The key that secrets in the database are sealed with. */
  readonly key: KeySettings;
  /** Where fonts lie for letters that ours do not have. */
  readonly fontsFolder?: string | undefined;
  /** Where maps have their pictures from, if from anywhere. */
  readonly mapTiles?: MapTiles | undefined;
  /** Requests a minute from one address. A school's people share one. */
  readonly requestsPerMinute: number;
};

const MOST_FIELDS = 500;
const LARGEST_FORM = 256 * 1024;

export type WebParts = {
  serving: Omit<Serving, 'origin' | 'services'>;
  frame: Frame;
  settings: WebSettings;
  log: Log;
  routes: readonly Route[];
  /** Where other machines tell us something. */
  doors?: readonly MachineDoor[];
  /** Told of each request that was answered. */
  answered?: (request: Answered) => void;
  /** Called after each post: it may have asked for work. */
  afterPost?: () => void;
};

/** The web application: every route of every module behind the same door. */
export async function buildWebApp(parts: WebParts): Promise<FastifyInstance> {
  const { frame, settings, log, routes } = parts;
  const documents = new DocumentWriter(settings.fontsFolder);
  const services = servicesOf(documents, settings, frame.demonstration);
  const serving: Serving = { ...parts.serving, origin: settings.origin, services };
  const app = fastify({
    bodyLimit: LARGEST_FORM,
    trustProxy: 'loopback',
    requestTimeout: 600_000, // a year of marks over a slow line
    genReqId: () => newUrlId(),
    logger: false,
    forceCloseConnections: 'idle',
  });
  await register(app, settings, serving);
  watchRequests(app, parts);
  app.setErrorHandler((error, request, reply) => sendFailure(error, request, reply, frame, log));
  app.setNotFoundHandler(async (request, reply) => {
    const who = await serving.database.transaction((open) => findWho(open, serving, request)).catch(() => undefined);
    return sendOutcome({ kind: 'not-found', who: who?.live ? who : undefined }, request, reply, frame);
  });
  for (const route of routes) addRoute(app, route, serving, parts);
  for (const door of parts.doors ?? []) addMachineDoor(app, door);
  addHealth(app, serving);
  app.addHook('onClose', () => documents.close());
  return app;
}

/** Nothing is kept by a browser, no form comes from elsewhere, and each request is noted without what it was about. */
function watchRequests(app: FastifyInstance, { settings, log, afterPost, answered }: WebParts): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    const isForm = request.method === 'POST' && !request.routeOptions.config.fromMachine;
    if (isForm && !isFromHere(request, settings.origin)) {
      return reply.code(403).type('text/plain; charset=utf-8').send('This form was not sent from RootED.');
    }
    return undefined;
  });
  app.addHook('onResponse', async (request, reply) => {
    if (request.method === 'POST') afterPost?.();
    if (request.routeOptions.config.quiet) return;
    const { statusCode: status, elapsedTime } = reply;
    const what = { path: request.routeOptions.url ?? 'none', method: request.method, status };
    answered?.({ ...what, seconds: elapsedTime / 1000 });
    log.note('request', { ...what, ms: Math.round(elapsedTime), reference: request.id });
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Not written to the log: asked every few seconds. */
    quiet?: boolean;
    /** Sent by another machine, which shows a token of its own. */
    fromMachine?: boolean;
  }
}

async function register(app: FastifyInstance, settings: WebSettings, serving: Serving): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(settings) },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: settings.origin.startsWith('https:') && { maxAge: 31_536_000, includeSubDomains: false },
  });
  await app.register(fastifyCookie);
  await app.register(fastifyFormbody, { bodyLimit: LARGEST_FORM });
  await app.register(fastifyRateLimit, { max: settings.requestsPerMinute, timeWindow: 60_000 });
  await app.register(fastifyStatic, {
    root: settings.assetsFolder,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
  });
  await registerUploads(app, settings, serving);
}

/** Nothing but our own files and the map's pictures: no inline script but GOV.UK's one, no inline style, nobody else's frame. */
const contentSecurityPolicy = ({ mapTiles }: WebSettings) => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'", INLINE_SCRIPT_HASH],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', ...(mapTiles ? [tilesOrigin(mapTiles)] : [])],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
});

async function registerUploads(app: FastifyInstance, settings: WebSettings, serving: Serving): Promise<void> {
  await app.register(fastifyMultipart, {
    attachFieldsToBody: 'keyValues',
    limits: { files: 1, fileSize: settings.largestUpload, fields: MOST_FIELDS, fieldSize: 10_000 },
    async onFile(part) {
      Object.assign(part, { value: await receiveFile(part.file, settings.uploadsFolder) });
    },
  });
  // Nobody fills our disk without having signed in.
  app.addHook('preParsing', async (request, reply) => {
    if (!request.headers['content-type']?.startsWith('multipart/')) return;
    const who = await serving.database.transaction((open) => findWho(open, serving, request));
    if (!who?.live) await reply.redirect(serving.signInPath(request.url), 303);
  });
}

function addRoute(app: FastifyInstance, route: Route, serving: Serving, { frame, log }: WebParts): void {
  if (route.method === 'get') {
    app.get(route.path, async (request, reply) =>
      sendOutcome(await serveGet(route, serving, request), request, reply, frame),
    );
  } else if (route.method === 'open-data') {
    addOpenData(app, route, serving, log);
  } else {
    app.post(route.path, async (request, reply) =>
      sendOutcome(await servePost(route, serving, request), request, reply, frame),
    );
  }
}

/** `/health`: the process lives. `/ready`: it can do its work, because the database answers. */
function addHealth(app: FastifyInstance, { database }: Serving): void {
  app.get('/health', { config: { quiet: true } }, async () => ({ status: 'ok' }));
  app.get('/ready', { config: { quiet: true } }, async (_request, reply) => {
    const ready = await database.answers();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'the database does not answer' });
  });
}

/** A browser names where a post comes from. One that names nothing is let through only when it says "same origin". */
function isFromHere(request: FastifyRequest, origin: string): boolean {
  const from = request.headers.origin;
  if (from !== undefined && from !== 'null') return from === origin;
  return request.headers['sec-fetch-site'] === 'same-origin';
}
