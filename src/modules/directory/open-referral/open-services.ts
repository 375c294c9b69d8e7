import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { type OpenAnswer, type OpenAsked, type OpenDataRoute, openData } from '#platform/web/open-data.ts';
import { answerList, batchesOf, findItem } from './answer-list.ts';
import {
  type PublishedPlace,
  type PublishedService,
  asListedPlace,
  asListedService,
  asPlace,
  asService,
} from './as-service.rules.ts';
import type { Document } from './as-the-standard-has-it.rules.ts';
import { CHANGED_AT, SERVICE_ALONE } from './service-alone.ts';
import { conditionsNear, conditionsOn } from './conditions.ts';
import { isId, readParameters, serviceParameters } from './parameters.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';

const SERVICE = sql`${SERVICE_ALONE}, o.entry as organization`;
const FROM = sql`directory.published p join directory.published_provider o using (provider_id)`;
const ID = sql`p.service_id`;
const BYTES = sql`p.bytes`;
export const services = { from: FROM, id: ID, columns: SERVICE, bytes: BYTES, where: [] };

const places = {
  from: sql`directory.published_place l join (${FROM}) on p.service_id = l.service_id`,
  id: sql`l.id`,
  columns: sql`l.id, l.entry, (select to_jsonb(s) from (select ${SERVICE}) s) as service`,
  bytes: BYTES,
  where: [],
};

/** With `full`, as many as are on a page at most. */
export const MOST_IN_FULL = 50;

/** With `minimal`, as many as there may be: whoever keeps a copy asks in one call what has changed. */
const MINIMAL_PER_PAGE = 50_000;

async function listServices(asked: OpenAsked): Promise<OpenAnswer> {
  const given = readParameters(serviceParameters, asked.query);
  if ('wrong' in given) return given;
  const near = await conditionsNear(asked.tx, given);
  if ('wrong' in near) return near;
  const atAPlace = near.places.map(
    (place) => sql`exists (select 1 from directory.published_place l where l.service_id = p.service_id and ${place})`,
  );
  const where = [...conditionsOn(given), ...atAPlace, ...near.areas];
  if (given.minimal)
    return answerList<{ id: string; modified_date: Date }>(
      asked,
      { ...given, per_page: given.per_page ?? MINIMAL_PER_PAGE },
      {
        from: sql`directory.published p`,
        id: ID,
        where,
        columns: sql`p.service_id as id, ${CHANGED_AT} as modified_date`,
        item: (row) => row,
      },
    );
  return answerList<PublishedService>(asked, given, {
    ...services,
    where,
    ...(given.full ? { most: MOST_IN_FULL, item: asService } : { item: asListedService }),
  });
}

async function listPlaces(asked: OpenAsked): Promise<OpenAnswer> {
  const given = readParameters(serviceParameters, asked.query);
  if ('wrong' in given) return given;
  const near = await conditionsNear(asked.tx, given);
  if ('wrong' in near) return near;
  const where = [...conditionsOn(given), ...near.places, ...near.areas];
  return answerList<PublishedPlace>(asked, given, {
    ...places,
    where,
    ...(given.full ? { most: MOST_IN_FULL, item: asPlace } : { item: asListedPlace }),
  });
}

/** All of them in full, some at a time. */
export async function* publishedServices(again: OpenAsked['again']): AsyncGenerator<readonly Document[]> {
  for await (const rows of batchesOf<PublishedService>(again, { ...services, item: asService }))
    yield rows.map(asService);
}

/** Services, and services at each of their places. */
export const openServices: readonly OpenDataRoute[] = [
  openData({ path: paths.services, answer: listServices }),
  openData({
    path: paths.service,
    answer: async ({ tx, origin, params: { id } }) =>
      isId(id)
        ? (found(await findItem<PublishedService>(tx, id, { ...services, item: asService })) ??
          (await movedTo(tx, id, origin)))
        : undefined,
  }),
  openData({ path: paths.places, answer: listPlaces }),
  openData({
    path: paths.place,
    answer: async ({ tx, params: { id } }) =>
      found(isId(id) ? await findItem<PublishedPlace>(tx, id, { ...places, item: asPlace }) : undefined),
  }),
];

/** Taken out as the same as another: neither gone nor still there, so whoever has its id is led on (RFC 9110, 15.4.2). */
async function movedTo(tx: Tx, id: string, origin: string): Promise<OpenAnswer | undefined> {
  const { rows } = await sql<{ stays: string }>`
    select stays from directory.published_same where service_id = ${id}::uuid`.execute(tx);
  return rows[0] && { movedTo: `${origin}${paths.service.replace(':id', rows[0].stays)}` };
}

const found = (item: unknown): OpenAnswer | undefined => (item === undefined ? undefined : { json: item });
