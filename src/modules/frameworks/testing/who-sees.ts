import type { TestDatabase } from '#platform/testing/test-database.ts';
import type { Asker, WhoSees } from '#platform/testing/who-sees.ts';

export const frameworksWhoSees: WhoSees<Asker, TestDatabase> = {
  lists: ['frameworks.edition', 'frameworks.headline', 'frameworks.level', 'frameworks.need'],
  tables: {},
  arrange: [],
};
