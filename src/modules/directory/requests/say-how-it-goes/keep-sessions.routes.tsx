import { z } from 'zod';
import { findLocalDate, todayInLondon } from '#kernel/local-date.ts';
import { dayTyped } from '#platform/web/day-typed.ts';
import { day, oneOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { byService } from './by-service.tsx';
import { byTeam } from './by-team.tsx';
import { type KeptSession, keepSession } from './keep-session.ts';
import { CorrectSessionPage, KeepSessionPage } from './keep-sessions.page.tsx';
import type { HelpInHand, WayIn } from './way-in.ts';

const CAME = ['came', 'did-not-come', 'called-off'] as const;
const MISSING = 'Say whether they came';

const refusalsOf = (way: WayIn) => ({
  'not-yet': { message: 'The day must be today or before' },
  'before-asked': { message: way.beforeAsked },
  'stands-otherwise': way.changedMeanwhile,
  'not-going-on': way.changedMeanwhile,
});

async function keep({ tx }: Asked, help: HelpInHand, session: KeptSession, was: KeptSession['came']) {
  const ruling = await keepSession(tx, help.request, session, was, todayInLondon());
  if (ruling.allowed) await help.note(tx, 'session-kept', session);
  return ruling;
}

/** On a telephone, as they leave: the day is there, one touch says whether they came. */
const keepSessionRoute = (way: WayIn) => {
  const refusals = refusalsOf(way);
  return form({
    path: way.paths.sessions(way.urlId),
    needs: way.needs,
    title: 'Write down a session',
    fields: z.object({ heldOn: day('the day of the session'), came: oneOf(CAME, MISSING) }),
    load: way.find,
    trail: ({ trail }) => trail,
    about: ({ about }) => about,
    start: () => ({ heldOn: dayTyped(todayInLondon()) }),
    view: (help, entry, shown) => (
      <KeepSessionPage help={help} to={(on) => way.paths.session(help.urlId, on)} entry={entry} shown={shown} />
    ),
    save: (asked, typed, help) => keep(asked, help, typed, null),
    refusals: {
      ...refusals,
      'not-yet': { ...refusals['not-yet'], field: 'heldOn' },
      'before-asked': { ...refusals['before-asked'], field: 'heldOn' },
      'stands-otherwise': {
        field: 'heldOn',
        message: 'That day is written down already. To put it right, choose it below',
      },
    },
    done: (_, { urlId }) => ({ to: way.paths.sessions(urlId), flash: 'The session is written down.' }),
  });
};

/** What was written of a day is put right, or taken out. */
const correctSessionRoute = (way: WayIn) =>
  form({
    path: way.paths.session(way.urlId, ':day'),
    needs: way.needs,
    title: 'Put a session right',
    fields: z.object({ came: oneOf([...CAME, 'none'], MISSING), was: z.enum(['', ...CAME]).default('') }),
    async load(asked) {
      const [help, heldOn] = [await way.find(asked), findLocalDate(asked.params['day'] ?? '')];
      return help && heldOn && { help, heldOn, kept: help.sessions.find((each) => each.heldOn === heldOn)?.came };
    },
    trail: ({ help }) => help.trail,
    about: ({ help }) => help.about,
    start: ({ kept }) => ({ came: kept ?? '' }),
    view: (loaded, entry, shown) => <CorrectSessionPage {...loaded} entry={entry} shown={shown} />,
    save: (asked, { came, was }, { help, heldOn }) =>
      keep(asked, help, { heldOn, came: came === 'none' ? null : came }, was === '' ? null : was),
    refusals: refusalsOf(way),
    done: (_, { help }) => ({ to: way.paths.sessions(help.urlId), flash: 'It is put right.' }),
  });

export const keepSessionsRoutes = [byService, byTeam].flatMap((way) => [
  keepSessionRoute(way),
  correctSessionRoute(way),
]);
