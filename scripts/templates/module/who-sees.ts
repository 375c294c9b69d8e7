import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import type { Sight } from '#modules/people/testing/sight.ts';
import type { WhoSees } from '#platform/testing/who-sees.ts';

export const homeVisitsWhoSees: WhoSees<Sight, FilledBorough> = {
  lists: [],
  tables: {},
  arrange: [],
};
