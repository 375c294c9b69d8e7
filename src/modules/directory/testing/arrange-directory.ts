import { newId, newUrlId } from '#kernel/id.ts';
import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { CANARY } from '#platform/testing/canary.ts';
import { aProvider, aService } from './directory-examples.ts';

const A_SHAPE = '{"type": "Polygon", "coordinates": [[[-3, 53], [-2, 53], [-2, 54], [-3, 53]]]}';

/** A service that everybody reads, a version of it that waits, and where it is, which nobody may read. */
export async function arrangeDirectory({ past, cast }: FilledBorough): Promise<void> {
  const provider = aProvider();
  const { entry, ours } = aService(provider, { service_areas: [{ id: newId(), extent: A_SHAPE }] });
  const user = cast.administrator.userId;
  const feed = newId();
  await past(
    `insert into directory.feed (id, url_id, name, licence, added_by) values ($1, $2, 'Another directory', 'OGL 3.0', $3)`,
    [feed, newUrlId(), user],
  );
  const run = newId();
  await past(`insert into directory.feed_run (id, url_id, feed_id, begun_by, status) values ($1, $2, $3, $4, 'read')`, [
    run,
    newUrlId(),
    feed,
    user,
  ]);
  await past(`insert into directory.feed_item (run_id, service_id, name) values ($1, $2, $3)`, [
    run,
    entry.id,
    CANARY.text,
  ]);
  const dump = newId();
  await past(`insert into directory.dump (id, kind, services, bytes, sha256) values ($1, 'json', 1, 1, 'x')`, [dump]);
  await past(`insert into directory.dump_part (dump_id, number, bytes) values ($1, 0, '\\x00')`, [dump]);
  await past(`insert into directory.feed_table (run_id, headings, rows, first_row) values ($1, $2, $3, 2)`, [
    run,
    [CANARY.text],
    JSON.stringify([[CANARY.text]]),
  ]);
  await past(`insert into directory.feed_part (run_id, part, services, understood) values ($1, 1, $2, false)`, [
    run,
    CANARY.text,
  ]);
  await past(
    `insert into directory.provider (id, url_id, entry, feed_id, written_by, org_id) values ($1, $2, $3, $4, $5, $6)`,
    [provider.id, newUrlId(), provider, feed, user, cast.provider.orgId],
  );
  await past(
    `insert into directory.service (id, url_id, provider_id, feed_id, added_on) values ($1, $2, $3, $4, current_date)`,
    [entry.id, newUrlId(), provider.id, feed],
  );
  for (const [number, status] of ['published', 'waiting'].entries())
    await past(
      `insert into directory.service_version (service_id, number, entry, ours, status, written_by, written_for, because)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [entry.id, number + 1, entry, ours, status, user, cast.administrator.orgId, CANARY.text],
    );
  const refuge = newId();
  await past(`insert into directory.service (id, url_id, provider_id, added_on) values ($1, $2, $3, current_date)`, [
    refuge,
    newUrlId(),
    provider.id,
  ]);
  await past(`insert into directory.kept_place (service_id, location, written_by) values ($1, $2, $3)`, [
    refuge,
    { name: CANARY.text },
    user,
  ]);
  const kept = aService(provider);
  await past(
    `insert into directory.service_version (service_id, number, entry, ours, status, written_by, written_for, because)
     values ($1, 1, $2, $3, 'waiting', $4, $5, $6)`,
    [refuge, { ...kept.entry, id: refuge }, kept.ours, user, cast.administrator.orgId, CANARY.text],
  );
  await past(
    `insert into directory.availability (service_id, state, said_by, user_id, said_on) values ($1, 'full', 'practitioner', $2, current_date)`,
    [entry.id, user],
  );
  // What holds is published; what has ended is read by nobody outside.
  for (const [text, ended] of [
    ['x', null],
    [CANARY.text, '2026-01-01'],
  ]) {
    await past(
      `insert into directory.evidence (service_id, rated_by, level, added_by, added_on, ended_on) values ($1, $3, $3, $2, current_date, $4)`,
      [entry.id, user, text, ended],
    );
    await past(
      `insert into directory.quality_check (service_id, kind, checked_on, found, added_by, ended_on)
       values ($1, 'safeguarding', current_date, $2, $3, $4)`,
      [entry.id, text, user, ended],
    );
  }
  for (const [provider_id, said] of [
    [null, CANARY.text],
    [provider.id, 'x'],
  ])
    await past(
      `insert into directory.provider_ask (url_id, provider_id, said, reach, asked_on) values ($1, $2, $3, $4, current_date)`,
      [newUrlId(), provider_id, { name: said }, CANARY.text],
    );
  await past(
    `insert into directory.local_result (service_id, figure, part, children, counted_on) values ($1, 'asked', '', 12, current_date)`,
    [entry.id],
  );
  await past(
    `insert into directory.mistake (url_id, service_id, said_by, words, reach, said_on) values ($1, $2, 'reader', $3, $3, current_date)`,
    [newUrlId(), entry.id, CANARY.text],
  );
  await past(
    `insert into directory.confirm_ask (service_id, asked_on, asked_by_way_of) values ($1, current_date, 'nobody')`,
    [entry.id],
  );
  const [taxonomy, term] = [newId(), newId()];
  await past(`insert into directory.taxonomy values ($1, 'Needs', 'x', null, null, 'x')`, [taxonomy]);
  await past(
    `insert into directory.term (id, taxonomy_id, name, description, source) values ($1, $2, 'Homework', 'x', 'x')`,
    [term, taxonomy],
  );
  await past(`insert into directory.synonym (said, term_id, source) values ('lessons', $1, 'x')`, [term]);
  await past(`insert into directory.postcode values ('ZZ999ZZ', 53, -2, 'fictional') on conflict do nothing`);
  await past(
    `insert into directory.service (id, url_id, provider_id, added_on, removed_at, same_as) values ($1, $2, $3, current_date, now(), $4)`,
    [newId(), newUrlId(), provider.id, entry.id],
  );
  await past('select directory.show_published(array[$1::uuid])', [entry.id]);
}
