import { sql } from 'kysely';
import { type OpenAsked, type OpenDataRoute, openData } from '#platform/web/open-data.ts';
import { answerList, findItem } from './answer-list.ts';
import { type PublishedService, asOrganisation, asService } from './as-service.rules.ts';
import { type Document, withoutLists } from './as-the-standard-has-it.rules.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';
import { SERVICE_ALONE } from './service-alone.ts';
import { isId, organisationParameters, readParameters } from './parameters.ts';

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

async function listOrganisations(asked: OpenAsked) {
  const given = readParameters(organisationParameters, asked.query);
  if ('wrong' in given) return given;
  const { search, full, full_service: fullService } = given;
  const where = [...organisations.where];
  if (search !== undefined) where.push(sql`${saying(search)}`);
  return answerList<Organisation>(asked, given, {
    ...organisations,
    where,
    columns: fullService ? WITH_SERVICES : ALONE,
    item: fullService ? whole : ({ entry }) => (full ? asOrganisation(entry) : withoutLists(asOrganisation(entry))),
  });
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
