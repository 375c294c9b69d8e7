import { z } from 'zod';
import { findLocalDate, todayInLondon } from '#kernel/local-date.ts';
import { dayTyped } from '#platform/web/day-typed.ts';
import { day, oneOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { listSessions } from '../../requests.queries.ts';
import { requestPaths } from '../../requests.paths.ts';
import { CHANGED_MEANWHILE, type RequestToUs, findRequestToUs, noteRequest, trailToRequest } from '../request-to-us.ts';
import { type KeptSession, keepSession } from './keep-session.ts';
import { CorrectSessionPage, KeepSessionPage } from './keep-sessions.page.tsx';

const CAME = ['came', 'did-not-come', 'called-off'] as const;
const MISSING = 'Say whether they came';

async function load({ tx, params }: Asked) {
  const request = await findRequestToUs(tx, params['sent']);
  return request?.acceptedOn ? { request, sessions: await listSessions(tx, request.id) } : undefined;
}

async function keep({ tx }: Asked, request: RequestToUs, session: KeptSession, was: KeptSession['came']) {
  const ruling = await keepSession(tx, request, session, was, todayInLondon());
  if (ruling.allowed) await noteRequest(tx, request, 'session-kept', session);
  return ruling;
}

const DAYS = {
  'not-yet': { message: 'The day must be today or before' },
  'before-asked': { message: 'The day must not be before you were asked' },
} as const;

/** On a telephone, as they leave: the day is there, one touch says whether they came. */
export const keepSessionRoute = form({
  path: requestPaths.sessions(':sent'),
  needs: 'directory:answer',
  title: 'Write down a session',
  fields: z.object({ heldOn: day('the day of the session'), came: oneOf(CAME, MISSING) }),
  load,
  trail: ({ request }) => trailToRequest(request),
  start: () => ({ heldOn: dayTyped(todayInLondon()) }),
  view: (loaded, entry, shown) => <KeepSessionPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { request }) => keep(asked, request, typed, null),
  refusals: {
    'not-yet': { ...DAYS['not-yet'], field: 'heldOn' },
    'before-asked': { ...DAYS['before-asked'], field: 'heldOn' },
    'stands-otherwise': {
      field: 'heldOn',
      message: 'That day is written down already. To put it right, choose it below',
    },
    'not-going-on': CHANGED_MEANWHILE,
  },
  done: (_, { request }) => ({ to: requestPaths.sessions(request.sentUrlId), flash: 'The session is written down.' }),
});

/** What was written of a day is put right, or taken out. */
export const correctSessionRoute = form({
  path: requestPaths.session(':sent', ':day'),
  needs: 'directory:answer',
  title: 'Put a session right',
  fields: z.object({ came: oneOf([...CAME, 'none'], MISSING), was: z.enum(['', ...CAME]).default('') }),
  async load(asked) {
    const [loaded, heldOn] = [await load(asked), findLocalDate(asked.params['day'] ?? '')];
    return (
      loaded && heldOn && { ...loaded, heldOn, kept: loaded.sessions.find((each) => each.heldOn === heldOn)?.came }
    );
  },
  trail: ({ request }) => trailToRequest(request),
  start: ({ kept }) => ({ came: kept ?? '' }),
  view: (loaded, entry, shown) => <CorrectSessionPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { came, was }, { request, heldOn }) =>
    keep(asked, request, { heldOn, came: came === 'none' ? null : came }, was === '' ? null : was),
  refusals: { ...DAYS, 'stands-otherwise': CHANGED_MEANWHILE, 'not-going-on': CHANGED_MEANWHILE },
  done: (_, { request }) => ({ to: requestPaths.sessions(request.sentUrlId), flash: 'It is put right.' }),
});
