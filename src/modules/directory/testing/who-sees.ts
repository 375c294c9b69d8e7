import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import type { Sight } from '#modules/people/testing/sight.ts';
import { id, ids, same } from '#platform/testing/baits.ts';
import { type Allows, type WhoSees, everybody, nobody } from '#platform/testing/who-sees.ts';
import { arrangeDirectory } from './arrange-directory.ts';
import { arrangeRequests } from './arrange-requests.ts';
import { requestTables } from './request-tables.ts';

/** Who looks after the whole directory. */
const curated: Allows<Sight> = ({ actor }) => actor.permissions.has('directory:curate');

/** Of a provider, and of each of its services: its own workers too. */
const ofProvider: Allows<Sight> = (sight, { id }) =>
  curated(sight, {}) ||
  (sight.actor.permissions.has('directory:keep') &&
    sight.rows('directory.provider').some((row) => row['id'] === id && row['org_id'] === sight.actor.orgId));
const ofService: Allows<Sight> = (sight, row) => ofProvider(sight, { id: providerOf(sight, row['service_id']) });

/** What was asked for one child, of whose plan nobody who tries is on the team; the demonstration has others. */
const OF_CHILD = `from directory.request r join directory.request_sent s on s.request_id = r.id where r.person_id = $1`;

const providerOf = (sight: Sight, service: unknown): unknown =>
  sight.rows('directory.service').find(({ id }) => id === service)?.['provider_id'];

export const directoryWhoSees: WhoSees<Sight, FilledBorough> = {
  lists: [],
  tables: {
    ...requestTables,
    'directory.availability': ofService,
    'directory.bounds': everybody,
    'directory.confirm_ask': curated,
    'directory.dump': everybody,
    'directory.dump_part': everybody,
    'directory.evidence': ofService,
    'directory.evidence_body': curated,
    'directory.feed': curated,
    'directory.feed_item': curated,
    'directory.feed_part': curated,
    'directory.feed_run': curated,
    'directory.feed_table': curated,
    'directory.kept_place': ofService,
    'directory.lexicon': nobody,
    'directory.local_result': everybody,
    'directory.mistake': curated,
    'directory.outline': everybody,
    'directory.postcode': everybody,
    'directory.provider': ofProvider,
    'directory.need_change': curated,
    'directory.provider_version': (sight, row) => ofProvider(sight, { id: row['provider_id'] }),
    'directory.provider_ask': (sight, row) => ofProvider(sight, { id: row['provider_id'] }),
    'directory.published': everybody,
    'directory.published_check': everybody,
    'directory.published_evidence': everybody,
    'directory.published_place': everybody,
    'directory.published_provider': everybody,
    'directory.published_same': everybody,
    'directory.published_source': everybody,
    'directory.published_time': everybody,
    'directory.quality_check': ofService,
    'directory.service': (sight, row) => ofProvider(sight, { id: row['provider_id'] }),
    'directory.service_version': ofService,
    'directory.synonym': everybody,
    'directory.taxonomy': everybody,
    'directory.term': everybody,
    'directory.term_need': everybody,
  },
  arrange: [arrangeDirectory, arrangeRequests],
  addresses: async ({ past, find, pupils }) => {
    const [found] = await past<{ entry: string; provider: string }>(
      'select s.url_id as entry, p.url_id as provider from directory.published s join directory.provider p on p.id = s.provider_id',
    );
    return {
      entry: found!.entry,
      provider: found!.provider,
      twin: await find(
        'select url_id as found from directory.service s join directory.kept_place k on k.service_id = s.id limit 1',
      ),
      feed: await find('select url_id as found from directory.feed limit 1'),
      providerAsk: await find('select url_id as found from directory.provider_ask limit 1'),
      sent: await find(`select s.url_id as found ${OF_CHILD} limit 1`, pupils[0]!.id),
      mistake: await find('select url_id as found from directory.mistake limit 1'),
      asked: await find(`select r.url_id as found ${OF_CHILD} limit 1`, pupils[0]!.id),
      feedRun: await find('select url_id as found from directory.feed_run limit 1'),
      page: '1',
    };
  },
  openAddresses: async ({ past }) => {
    const [found] = await past<{ service: string }>('select url_id as service from directory.published');
    const [term] = await past<{ id: string }>('select id from directory.term limit 1');
    return { service: found!.service, written: '1', day: '2026-11-02', term: term!.id };
  },
  baits: async ({ find, pupils }) => ({
    'directory.spelt.typed': same(`array['zzyzx']`),
    service: id(await find('select service_id as found from directory.published limit 1')),
    every_days: same('30'),
    curator: same('null'),
    confirms_at: same('null'),
    protection: same(`'crisis'`),
    'directory.keep_place.location': same(`'{}'`),
    'directory.near_kept.entry': same(`'{"description": "ZZ1 1AA"}'`),
    'directory.is_kept_beside.entry': same(`'{"description": "ZZ1 1AA"}'`),
    'directory.is_kept_beside.run': id(await find('select id as found from directory.feed_run limit 1')),
    'directory.publish.looked_at': same('true'),
    'directory.remove_service.because': same(`'x'`),
    'directory.license_our_own.licence': same(`'x'`),
    'directory.license_our_own.licence_url': same(`''`),
    'directory.show_source.feed': id(await find('select id as found from directory.feed limit 1')),
    // Of a plan whose agreement stands, and nobody who tries is on its team.
    request: id(await find(`select r.id as found ${OF_CHILD} and s.status = 'sent' limit 1`, pupils[0]!.id)),
    plan: id(await find(`select r.plan_id as found ${OF_CHILD} limit 1`, pupils[0]!.id)),
    person: id(pupils[0]!.id),
    today: same('current_date'),
    words: same(`'x'`),
    weeks: same('3'),
    ending: same(`'finished'`),
    changed: same(`'better'`),
    sessions: same('6'),
    came: same('5'),
    score: same('4'),
    rated_by: same(`'family'`),
    held_on: same('current_date'),
    lines: same(`'[]'`),
    'directory.send_request.url_id': same(`'x'`),
    'directory.answer_request.what': same(`'accepted'`),
    'directory.answer_request.reason': same('null'),
    'directory.say_to_service.what': same(`'withdrawn'`),
    'directory.keep_session.came': same(`'came'`),
    'directory.note_request.action': same(`'directory.request-seen'`),
    detail: same(`'{}'`),
    provider: id(await find('select id as found from directory.provider limit 1')),
    'directory.write_provider.url_id': same(`'x'`),
    said: same(`'{}'`),
    'directory.say_same.stays': id(await find('select service_id as found from directory.kept_place limit 1')),
    services: ids(await find('select id as found from directory.service limit 1')),
  }),
};
