import { type RawBuilder, sql } from 'kysely';
import { type OpenAnswer, type OpenAsked, type OpenDataRoute, openData } from '#platform/web/open-data.ts';
import { answerList, findItem } from './answer-list.ts';
import { type PublishedService, asOrganisation, asService } from './as-service.rules.ts';
import { type Document, withoutLists } from './as-the-standard-has-it.rules.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';
import { MOST_IN_FULL } from './open-services.ts';
import { SERVICE_ALONE } from './service-alone.ts';
import { type Paging, isId, organisationParameters, readParameters } from './parameters.ts';

type Organisation = {
  readonly id: string;
  readonly entry: Document;
  readonly services: readonly PublishedService[];
  /** How many there are, with those that are not among `services`. */
  readonly total: number;
};

/** Who gives a service that everybody reads; whose last one has gone out is gone, too. */
const organisations = {
  from: sql`directory.published_provider o`,
  id: sql`o.provider_id`,
  where: [sql`exists (select 1 from directory.published p where p.provider_id = o.provider_id)`],
};

const ALONE = sql`o.provider_id as id, o.entry`;
const withServices = (most: number) => ({
  columns: sql`${ALONE}, (
    select jsonb_agg(to_jsonb(s) order by s.id) from (
      select ${SERVICE_ALONE}, o.entry as organization
        from directory.published p where p.provider_id = o.provider_id order by p.service_id limit ${most}::int) s) as services,
    (select count(*)::int from directory.published p where p.provider_id = o.provider_id) as total`,
  bytes: sql`(select sum(p.bytes) from directory.published p where p.provider_id = o.provider_id)`,
});

/** With its services; where the rest of them are, if there are more. */
const whole =
  (origin: string) =>
  ({ id, entry, services, total }: Organisation): Document => ({
    ...asOrganisation(entry),
    services: services.map((service) => {
      const { organization: _itself, ...given } = asService(service);
      return given;
    }),
    ...(total > services.length && {
      directory_of_what_works: {
        services_in_all: total,
        all_services_url: `${origin}${paths.services}?organization_id=${id}&full=true`,
      },
    }),
  });

/** Of one organization; of each of a list, of which a page has so many. */
const MOST_SERVICES = 200;
const MOST_SERVICES_OF_EACH = 20;
const MOST_WITH_SERVICES = 20;

async function listOrganisations(asked: OpenAsked): Promise<OpenAnswer> {
  const given = readParameters(organisationParameters, asked.query);
  if ('wrong' in given) return given;
  const { search, full } = given;
  const where = [...organisations.where];
  if (search !== undefined) where.push(saying(search));
  if (given.full_service) return listWithServices(asked, given, where);
  return answerList<Organisation>(asked, given, {
    ...organisations,
    where,
    columns: ALONE,
    ...(full
      ? { most: MOST_IN_FULL, item: ({ entry }) => asOrganisation(entry) }
      : { item: ({ entry }) => withoutLists(asOrganisation(entry)) }),
  });
}

const listWithServices = (asked: OpenAsked, paging: Paging, where: RawBuilder<unknown>[]): Promise<OpenAnswer> =>
  answerList<Organisation>(asked, paging, {
    ...organisations,
    ...withServices(MOST_SERVICES_OF_EACH),
    where,
    most: MOST_WITH_SERVICES,
    item: whole(asked.origin),
  });

const saying = (words: string) =>
  sql`to_tsvector('pg_catalog.english', concat_ws(' ', o.entry ->> 'name', o.entry ->> 'description'))
      @@ websearch_to_tsquery('pg_catalog.english', ${words})`;

export const openOrganisations: readonly OpenDataRoute[] = [
  openData({ path: paths.organisations, answer: listOrganisations }),
  openData({
    path: paths.organisation,
    async answer({ tx, origin, params: { id } }) {
      if (!isId(id)) return undefined;
      const item = await findItem<Organisation>(tx, id, {
        ...organisations,
        ...withServices(MOST_SERVICES),
        item: whole(origin),
      });
      return item === undefined ? undefined : { json: item };
    },
  }),
];
