import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseAway } from '../database/database-away.ts';
import type { Log } from '../log.ts';
import { clearingUp } from './clearing-up.ts';
import { noteFailure } from './failure.ts';
import type { Asked } from './request.ts';
import type { Serving } from './serving.ts';

/** What a route of open data is given: nobody is signed in here, and `tx` reads what is published. */
export type OpenAsked = Pick<Asked, 'tx' | 'again' | 'params' | 'query' | 'origin'>;

/** A file as it was made at a moment. `packed`: its bytes, by gzip; `tag` names them. */
export type OpenFile = {
  readonly type: string;
  readonly name: string;
  readonly tag: string;
  readonly changedAt: Date;
  readonly packed: AsyncIterable<Buffer>;
};

/**
 * One document; a file; lines that are sent while they are read; the address at which it stands now; what is wrong with the
 * question; undefined: there is no such thing.
 */
export type OpenAnswer =
  | { readonly json: unknown }
  | { readonly file: OpenFile }
  | { readonly lines: AsyncIterable<string> }
  | { readonly movedTo: string }
  | { readonly wrong: string };

/** What is published, for other machines: everybody may read it, from any page, and keep it for a while. */
export type OpenDataRoute = {
  readonly method: 'open-data';
  readonly path: string;
  readonly needs: 'public';
  answer(asked: OpenAsked): Promise<OpenAnswer | undefined>;
};

export const openData = (spec: Pick<OpenDataRoute, 'path' | 'answer'>): OpenDataRoute => ({
  method: 'open-data',
  needs: 'public',
  ...spec,
});

const KEPT_FOR = 'public, max-age=300';

/** No session is looked for and no cookie is set: the answer is the same to everybody. Failures are told as data, too. */
export function addOpenData(app: FastifyInstance, route: OpenDataRoute, serving: Serving, log: Log): void {
  app.get(
    route.path,
    { errorHandler: (error, request, reply) => void sendProblem(error, request, openToAll(reply), log) },
    async (request, reply) => {
      openToAll(reply);
      const query = request.query as Record<string, string | string[]>;
      const twice = Object.keys(query).find((name) => Array.isArray(query[name]));
      if (twice) return reply.code(400).send({ error: `Give one value for ${twice}, not several.` });
      return send(await answer(route, serving, request), request, reply);
    },
  );
  app.options(route.path, async (_request, reply) =>
    openToAll(reply)
      .header('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS')
      .header('Access-Control-Allow-Headers', '*')
      .header('Access-Control-Max-Age', '86400')
      .code(204)
      .send(),
  );
}

/** Helmet says otherwise of everything else. */
const openToAll = (reply: FastifyReply): FastifyReply =>
  reply.header('Access-Control-Allow-Origin', '*').header('Cross-Origin-Resource-Policy', 'cross-origin');

const answer = (route: OpenDataRoute, { database, origin }: Serving, { params, query }: FastifyRequest) =>
  database.as('public', (tx) =>
    route.answer({
      tx,
      again: (work) => database.as('public', work),
      params: params as Record<string, string>,
      query: query as Record<string, string>,
      origin,
    }),
  );

function send(answered: OpenAnswer | undefined, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (!answered) return reply.code(404).send({ error: 'There is nothing here with that id or at that address.' });
  if ('wrong' in answered) return reply.code(400).send({ error: answered.wrong });
  reply.header('Cache-Control', KEPT_FOR);
  if ('movedTo' in answered)
    return reply.code(301).header('Location', answered.movedTo).send({ moved_to: answered.movedTo });
  if ('file' in answered) return sendFile(answered.file, request, reply);
  if ('lines' in answered) {
    reply.type('application/x-ndjson; charset=utf-8');
    return reply.send(request.method === 'HEAD' ? '' : Readable.from(clearingUp(answered.lines)));
  }
  const body = JSON.stringify(answered.json);
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  reply.header('ETag', tag);
  if (isKnown(tag, request.headers['if-none-match'])) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body);
}

function sendFile(file: OpenFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { type, name, tag, changedAt, packed } = file;
  const { 'if-none-match': named, 'if-modified-since': since } = request.headers;
  reply.header('ETag', `W/"${tag}"`).header('Last-Modified', changedAt.toUTCString()).header('Vary', 'Accept-Encoding');
  const isOld = named === undefined && Date.parse(since ?? '') >= Math.floor(changedAt.getTime() / 1000) * 1000;
  if (isKnown(`"${tag}"`, named) || isOld) return reply.code(304).send();
  reply.type(type).header('Content-Disposition', `attachment; filename="${name}"`);
  if (request.method === 'HEAD') return reply.send('');
  if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
    return reply.header('Content-Encoding', 'gzip').send(Readable.from(packed));
  return reply.send(Readable.from(packed).pipe(createGunzip()));
}

/** Whoever has it already names it, with others or by a star; what packed it on the way may have made it a weak name. */
const isKnown = (tag: string, named = ''): boolean =>
  named.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const status = noteFailure(error, request, log);
  reply.code(status).header('Cache-Control', 'no-store');
  if (error instanceof DatabaseAway) reply.header('Retry-After', '10');
  return reply.send({
    error: PROBLEMS[status] ?? `There is a problem here. Try again later. Reference: ${request.id}`,
  });
}

const PROBLEMS: Readonly<Record<number, string>> = {
  429: 'Too many requests. Wait a minute, then try again.',
  503: 'The directory cannot be reached just now. Try again in a minute.',
};
