import { type OpenDataRoute, openData } from '#platform/web/open-data.ts';
import { openDump } from '../dump/open-dump.ts';
import { openOrganisations } from './open-organisations.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';
import { openServices } from './open-services.ts';
import { openTaxonomies } from './open-taxonomies.ts';
import { openapi } from './openapi.ts';

const about: Pick<OpenDataRoute, 'answer'> = {
  answer: async ({ origin }) => ({
    json: {
      version: 'HSDS-UK-3.0',
      profile: 'https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md',
      openapi_url: `${origin}${paths.openapi}`,
      dump_json_url: `${origin}${paths.dumpJson}`,
      dump_csv_url: `${origin}${paths.dumpCsv}`,
    },
  }),
};

/** The directory as open data: Open Referral UK 3.0, a profile of the Human Services Data Specification 3.0. */
export const openReferralRoutes: readonly OpenDataRoute[] = [
  openData({ path: paths.root, ...about }),
  openData({ path: `${paths.root}/`, ...about }),
  openData({ path: paths.openapi, answer: async ({ origin }) => ({ json: openapi(origin) }) }),
  ...openDump,
  ...openServices,
  ...openOrganisations,
  ...openTaxonomies,
  openData({ path: `${paths.root}/*`, answer: async () => undefined }),
];
