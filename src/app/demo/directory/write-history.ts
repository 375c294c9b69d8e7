import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Borough } from '../borough/borough.ts';
import { findPlaces } from './find-places.ts';
import { idNamed } from '#modules/directory/index.ts';
import { listSketches } from './list-sketches.ts';
import { locationOf } from './make-entry.ts';
import { historyOf } from './service-history.ts';

/** A body that does not exist: no real one has rated what is made up. */
const GUIDEBOOK = { name: 'Borough evidence board (made up)', url: 'https://evidence-board.example' };

/** One in so many entries is looked after by no curator by name. */
const NAMED_TO_NOBODY = 20;

/** What was confirmed, said, rated and checked of each service, and where those are that must not be found. */
export async function writeHistory({ tx, actor }: Doing, borough: Borough): Promise<void> {
  const sketches = listSketches(borough).map((sketch) => ({
    ...sketch,
    id: idNamed('service', sketch.provider.name, sketch.name),
    history: historyOf(sketch, borough.seed, borough.today),
  }));
  const services = sketches.map(({ id, history: { confirmed } }, n) => ({
    id,
    named: n % NAMED_TO_NOBODY > 0,
    ...confirmed,
  }));
  await sql`
    update directory.service s
       set confirmed_on = g.on, confirmed_by = g.by, added_on = (v.entry ->> 'last_modified')::date - 300,
           confirm_every_days = case s.protection when 'ordinary' then 90 else 180 end,
           confirms_at = v.entry ->> 'email', curator_user_id = case when g.named then ${actor.userId}::uuid end
      from jsonb_to_recordset(${JSON.stringify(services)}::jsonb) as g (id uuid, "on" date, by text, named boolean)
      join directory.service_version v on v.service_id = g.id and v.status = 'waiting'
     where s.id = g.id`.execute(tx);
  await sql`
    update directory.service_version
       set written_at = (entry ->> 'last_modified')::timestamptz
             - case status when 'published' then interval '290 days' else interval '0 days' end`.execute(tx);
  await writeSaid(
    tx,
    sketches.flatMap(({ id, history }) => history.said.map((said) => ({ id, ...said }))),
  );
  await writeRatings(tx, actor.userId, sketches, borough.today);
  const checks = sketches.flatMap(({ id, history }) => history.checks.map((check) => ({ id, ...check })));
  await sql`
    insert into directory.quality_check (service_id, kind, checked_on, due_on, found, added_by)
    select g.id, g.kind, g.checked, g.due, g.found, ${actor.userId}::uuid
      from jsonb_to_recordset(${JSON.stringify(checks)}::jsonb)
        as g (id uuid, kind text, checked date, due date, found text)`.execute(tx);
  const kept = sketches.filter(({ marks }) => marks.has('kept')).map(({ id }) => id);
  const house = locationOf(findPlaces(borough).get('kept')!);
  await sql`
    insert into directory.kept_place (service_id, location, written_by)
    select id, ${JSON.stringify(house)}::jsonb, ${actor.userId}::uuid from unnest(${kept}::uuid[]) as id`.execute(tx);
}

async function writeSaid(tx: Tx, said: readonly object[]): Promise<void> {
  await sql`
    insert into directory.availability (service_id, state, weeks, said_by, said_on, said_at)
    select g.id, g.state, g.weeks, g.by, g.on, g.on + time '10:00'
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
        as g (id uuid, state text, weeks smallint, by text, "on" date)`.execute(tx);
}

async function writeRatings(
  tx: Tx,
  userId: string,
  sketches: readonly { readonly id: string; readonly evidence?: string }[],
  today: string,
): Promise<void> {
  const rated = sketches.filter(({ evidence }) => evidence !== undefined);
  await sql`
    insert into directory.evidence (service_id, rated_by, level, rated_on, url, added_by, added_on)
    select id, ${GUIDEBOOK.name}, 'Level ' || level, ${today}::date - 200 - 90 * level::int, ${GUIDEBOOK.url}, ${userId}::uuid,
           ${today}::date - 100
      from unnest(${rated.map(({ id }) => id)}::uuid[], ${rated.map(({ evidence }) => evidence!)}::text[]) as g (id, level)`.execute(
    tx,
  );
}
