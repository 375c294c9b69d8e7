import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import type { Sight } from '#modules/people/testing/sight.ts';
import { ids } from '#platform/testing/baits.ts';
import { type Allows, type WhoSees, everybody } from '#platform/testing/who-sees.ts';
import { arrangeDirectory } from './arrange-directory.ts';

/** Who looks after the whole directory. */
const curated: Allows<Sight> = ({ actor }) => actor.permissions.has('directory:curate');

export const directoryWhoSees: WhoSees<Sight, FilledBorough> = {
  lists: [],
  tables: {
    'directory.availability': curated,
    'directory.evidence': curated,
    'directory.feed': curated,
    'directory.kept_place': curated,
    'directory.postcode': everybody,
    'directory.provider': curated,
    'directory.published': everybody,
    'directory.published_place': everybody,
    'directory.published_provider': everybody,
    'directory.published_time': everybody,
    'directory.quality_check': curated,
    'directory.service': curated,
    'directory.service_version': curated,
    'directory.synonym': everybody,
    'directory.taxonomy': everybody,
    'directory.term': everybody,
  },
  arrange: [arrangeDirectory],
  baits: async ({ find }) => ({
    services: ids(await find('select id as found from directory.service limit 1')),
  }),
};
