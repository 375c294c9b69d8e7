import { newId, newUrlId } from '#kernel/id.ts';
import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { type Sight, sensitive, whereabouts } from '#modules/people/testing/sight.ts';
import { id, ids, same, text } from '#platform/testing/baits.ts';
import { type Allows, type WhoSees, everybody, ownOrganisation } from '#platform/testing/who-sees.ts';
import { arrangeLiaisonWork } from './arrange-liaison-work.ts';
import { arrangeFlags } from './arrange-flags.ts';

/** The school that asked, and the officer who was asked. */
const betweenTheTwo: Allows<Sight> = ({ actor }, row) =>
  row['from_org_id'] === actor.orgId || (row['team_org_id'] === actor.orgId && row['officer_user_id'] === actor.userId);

const aRequest: Allows<Sight> = sensitive((sight, row) => whereabouts(2)(sight, row) && betweenTheTwo(sight, row));

const aFlag = (person: string): string => `'[{"id":"${newId()}","url_id":"${newUrlId()}","person_id":"${person}"}]'`;

export const identificationWhoSees: WhoSees<Sight, FilledBorough> = {
  lists: [],
  tables: {
    'identification.challenge': sensitive(whereabouts(2)),
    'identification.conversation': sensitive(whereabouts(2)),
    'identification.definition': everybody,
    'identification.flag': whereabouts(2),
    'identification.flag_run': ({ actor }, row) => actor.reach === 'scoped' && row['school_org_id'] === actor.orgId,
    'identification.help_request': aRequest,
    'identification.liaison_norm': everybody,
    'identification.listed_reason': everybody,
    'identification.officer_week': ownOrganisation,
    'identification.request_move': (sight, row) =>
      sight
        .rows('identification.help_request')
        .some((request) => request['id'] === row['request_id'] && aRequest(sight, request)),
  },
  arrange: [arrangeFlags, arrangeLiaisonWork],
  baits: async ({ find, pupils, cast }) => ({
    request_ids: ids(
      await find('select id as found from identification.help_request where person_id = $1', pupils[1]!.id),
    ),
    move_id: id(newId()),
    to_user_id: id(cast.officer.userId),
    why: same(`'x'`),
    request_id: id(
      await find('select id as found from identification.help_request where person_id = $1', pupils[1]!.id),
    ),
    'identification.ask_for_help.request_id': id(newId()),
    definition_id: same(text(await find('select id as found from identification.definition'))),
    raised: { hidden: aFlag(pupils[0]!.id), missing: aFlag(newId()) },
    ended: ids(pupils[0]!.id),
    run_id: id(newId()),
    said: same(`'x'`),
    status: same(`'ended'`),
    version: same('1'),
    what_for: same(`'x'`),
  }),
  addresses: async ({ find, pupils }) => ({
    conversation: await find(
      `select url_id as found from identification.conversation where person_id = $1 and sensitivity = 'general' limit 1`,
      pupils[0]!.id,
    ),
    flag: await find('select url_id as found from identification.flag where person_id = $1 limit 1', pupils[0]!.id),
    request: await find('select url_id as found from identification.help_request where person_id = $1', pupils[1]!.id),
  }),
};
