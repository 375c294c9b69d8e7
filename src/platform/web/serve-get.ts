import type { FastifyRequest } from 'fastify';
import { findDraft } from './draft.ts';
import { type Outcome, notFound, redirect, show } from './outcome.ts';
import type { Asked, SignedIn } from './request.ts';
import type { GetRoute } from './route.ts';
import {
  type Serving,
  askedOf,
  findWho,
  isForAnybody,
  knownOf,
  may,
  mustGoFirst,
  pathOf,
  recordRefusal,
  runsAs,
} from './serving.ts';

/** One transaction: who is asking, may they, what they asked for, that they looked. It is sent after the commit. */
export async function serveGet(route: GetRoute, serving: Serving, request: FastifyRequest): Promise<Outcome> {
  const outcome = await serving.database.transaction(async (open): Promise<Outcome> => {
    const who = await findWho(open, serving, request);
    if (!isForAnybody(route.needs)) {
      if (!who?.live) return redirect({ to: serving.signInPath(request.url) });
      const first = mustGoFirst(who, route.path);
      if (first) return redirect({ to: `${first}?back=${encodeURIComponent(request.url)}` });
      if (!may(who, route.needs)) return notFound(who);
    }
    const signedIn = who?.live ? who : undefined;
    const tx = await open.as(runsAs(route.needs, signedIn));
    return answer(route, serving, askedOf(serving, tx, signedIn, request), signedIn, request);
  });
  await recordRefusal(serving, request, route.path, outcome);
  return outcome;
}

async function answer(
  route: GetRoute,
  serving: Serving,
  asked: Asked,
  who: SignedIn | undefined,
  request: FastifyRequest,
): Promise<Outcome> {
  const answered = await route.answer(asked);
  if (!answered) return notFound(who);
  if ('to' in answered) return redirect(answered);
  if ('download' in answered) return { kind: 'download', ...answered };
  const draft = isForAnybody(route.needs) ? undefined : await findDraft(asked.tx, route.path, pathOf(request));
  return show(answered, who, { draft, errors: {}, known: await knownOf(serving, asked, answered) });
}
