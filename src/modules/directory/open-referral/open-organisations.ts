import { type RawBuilder, sql } from 'kysely';
import { type OpenAnswer, type OpenAsked, type OpenDataRoute, openData } from '#platform/web/open-data.ts';
import { answerList, findItem } from './answer-list.ts';
import { type PublishedService, asOrganisation, asService } from './as-service.rules.ts';
import { type Document, withoutLists } from './as-the-standard-has-it.rules.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';
import { SERVICE_ALONE } from './service-alone.ts';
import { type Paging, isId, organisationParameters, readParameters } from './parameters.ts';

type Organisation = { readonly id: string; readonly entry: Document; readonly services: readonly PublishedService[] };

/** Who gives a service that everybody reads; whose last one has gone out is gone, too. */
const organisations = {
  from: sql`directory.published_provider o`,
  id: sql`o.provider_id`,
  where: [sql`exists (select 1 from directory.published p where p.provider_id = o.provider_id)`],
};

const ALONE = sql`o.provider_id as id, o.entry`;
const WITH_SERVICES = sql`${ALONE}, (
  select jsonb_agg(to_jsonb(s) order by s.id) from (
    select ${SERVICE_ALONE}, o.entry as organization
      from directory.published p where p.provider_id = o.provider_id) s) as services`;

const whole = ({ entry, services }: Organisation): Document => ({
  ...asOrganisation(entry),
  services: services.map((service) => {
    const { organization: _itself, ...given } = asService(service);
    return given;
  }),
});

/** One may give hundreds. */
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
    item: ({ entry }) => (full ? asOrganisation(entry) : withoutLists(asOrganisation(entry))),
  });
}

async function listWithServices(asked: OpenAsked, paging: Paging, where: RawBuilder<unknown>[]): Promise<OpenAnswer> {
  const { per_page: perPage = MOST_WITH_SERVICES } = paging;
  if (perPage > MOST_WITH_SERVICES)
    return { wrong: `per_page must be at most ${MOST_WITH_SERVICES} with full_service.` };
  return answerList<Organisation>(
    asked,
    { ...paging, per_page: perPage },
    { ...organisations, where, columns: WITH_SERVICES, atATime: MOST_WITH_SERVICES, item: whole },
  );
}

const saying = (words: string) =>
  sql`to_tsvector('pg_catalog.english', concat_ws(' ', o.entry ->> 'name', o.entry ->> 'description'))
      @@ websearch_to_tsquery('pg_catalog.english', ${words})`;

export const openOrganisations: readonly OpenDataRoute[] = [
  openData({ path: paths.organisations, answer: listOrganisations }),
  openData({
    path: paths.organisation,
    async answer({ tx, params: { id } }) {
      if (!isId(id)) return undefined;
      const item = await findItem<Organisation>(tx, id, { ...organisations, columns: WITH_SERVICES, item: whole });
      return item === undefined ? undefined : { json: item };
    },
  }),
];
