import { z } from 'zod';
import { findLocalDate, inWords, todayInLondon } from '#kernel/local-date.ts';
import type { Ruling } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { Column } from '#platform/web/column.tsx';
import { dayTyped } from '#platform/web/day-typed.ts';
import { day, oneOf } from '#platform/web/fields.ts';
import { dateField } from '#platform/web/form-fields.ts';
import { form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import { govukDateInput } from '#platform/web/govuk/macros.ts';
import type { Asked } from '#platform/web/request.ts';
import { type KeptSession, type SessionRefusal, keepSession } from '../../answer/keep-sessions/keep-session.ts';
import { CameQuestion } from '../../answer/keep-sessions/keep-sessions.page.tsx';
import { SessionsKept } from '../../how-it-went.page.tsx';
import type { Session } from '../../request.ts';
import { CAME_LABELS } from '../../request-words.ts';
import { requestPaths } from '../../requests.paths.ts';
import { listSessions } from '../../requests.queries.ts';
import { CHANGED_MEANWHILE, type RequestInHand, findRequestToWorkOn, trailToRequestOf } from '../request-in-hand.ts';
import { WhileItStands } from '../while-it-stands.page.tsx';

const CAME = ['came', 'did-not-come', 'called-off'] as const;
const MISSING = 'Say whether they came';

type Loaded = RequestInHand & { readonly sessions: readonly Session[] };

async function load(asked: Asked): Promise<Loaded | undefined> {
  const found = await findRequestToWorkOn(asked);
  if (!found || !found.request.isHeard || found.request.acceptedOn === null) return undefined;
  return { ...found, sessions: await listSessions(asked.tx, found.request.id) };
}

/** Of a service without an account the team writes down whether they came. */
export const hearSessionRoute = form({
  path: requestPaths.hearSessions(':asked'),
  needs: 'directory:ask',
  title: 'Write down a session',
  fields: z.object({ heldOn: day('the day of the session'), came: oneOf(CAME, MISSING) }),
  load,
  trail: (loaded) => trailToRequestOf(loaded),
  start: () => ({ heldOn: dayTyped(todayInLondon()) }),
  about: ({ person }) => [person.id],
  view: (loaded, entry, shown) => (
    <Column caption={`For ${loaded.person.name}`} heading="Write down a session">
      <WhileItStands {...loaded} open={loaded.request.status === 'accepted'} entry={entry}>
        <Form shown={shown} send="Write it down">
          <CameQuestion entry={entry} items={CAME_LABELS} />
          {govukDateInput({
            ...dateField(entry, 'heldOn'),
            fieldset: { legend: { text: 'Which day?', classes: 'govuk-fieldset__legend--s' } },
          })}
        </Form>
      </WhileItStands>
      {loaded.sessions.length > 0 && (
        <SessionsKept
          sessions={loaded.sessions}
          to={(heldOn) => requestPaths.hearSession(loaded.request.urlId, heldOn)}
        />
      )}
    </Column>
  ),
  save: (asked, typed, loaded) => hearSession(asked, loaded, typed, null),
  refusals: {
    'not-yet': { field: 'heldOn', message: 'The day must be today or before' },
    'before-asked': { field: 'heldOn', message: 'The day must not be before the service was asked' },
    'stands-otherwise': {
      field: 'heldOn',
      message: 'That day is written down already. To put it right, choose it below',
    },
    'not-going-on': CHANGED_MEANWHILE,
  },
  done: (_, { request }) => ({ to: requestPaths.hearSessions(request.urlId), flash: 'The session is written down.' }),
});

/** What was written of a day is put right, or taken out. */
export const correctHeardSessionRoute = form({
  path: requestPaths.hearSession(':asked', ':day'),
  needs: 'directory:ask',
  title: 'Put a session right',
  fields: z.object({ came: oneOf([...CAME, 'none'], MISSING), was: z.enum(['', ...CAME]).default('') }),
  async load(asked) {
    const [loaded, heldOn] = [await load(asked), findLocalDate(asked.params['day'] ?? '')];
    return (
      loaded && heldOn && { ...loaded, heldOn, kept: loaded.sessions.find((each) => each.heldOn === heldOn)?.came }
    );
  },
  trail: (loaded) => trailToRequestOf(loaded),
  start: ({ kept }) => ({ came: kept ?? '' }),
  about: ({ person }) => [person.id],
  view: (loaded, entry, shown) => (
    <Column caption={`For ${loaded.person.name}`} heading={`The session on ${inWords(loaded.heldOn)}`}>
      <WhileItStands {...loaded} open={loaded.request.status === 'accepted'} entry={entry}>
        <Form shown={shown} send="Put it right">
          <input type="hidden" name="was" value={loaded.kept ?? ''} />
          <CameQuestion entry={entry} items={{ ...CAME_LABELS, none: 'There was no session that day: take it out' }} />
        </Form>
      </WhileItStands>
    </Column>
  ),
  save: (asked, { came, was }, loaded) =>
    hearSession(asked, loaded, { heldOn: loaded.heldOn, came: came === 'none' ? null : came }, was === '' ? null : was),
  refusals: {
    'not-yet': { message: 'The day must be today or before' },
    'before-asked': { message: 'The day must not be before the service was asked' },
    'stands-otherwise': CHANGED_MEANWHILE,
    'not-going-on': CHANGED_MEANWHILE,
  },
  done: (_, { request }) => ({ to: requestPaths.hearSessions(request.urlId), flash: 'It is put right.' }),
});

async function hearSession(
  { tx }: Asked,
  { request }: Loaded,
  session: KeptSession,
  was: Session['came'] | null,
): Promise<Ruling<KeptSession, SessionRefusal>> {
  const ruling = await keepSession(tx, request, session, was, todayInLondon());
  if (ruling.allowed)
    await recordAudit(tx, 'directory.session-heard', [request.personId], { request: request.id, ...session });
  return ruling;
}
