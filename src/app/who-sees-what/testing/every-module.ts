import { accessWhoSees } from '#modules/access/testing/who-sees.ts';
import { directoryWhoSees } from '#modules/directory/testing/who-sees.ts';
import { educationWhoSees } from '#modules/education/testing/who-sees.ts';
import { frameworksWhoSees } from '#modules/frameworks/testing/who-sees.ts';
import { identificationWhoSees } from '#modules/identification/testing/who-sees.ts';
import type { FilledBorough } from '#modules/people/testing/filled-borough.ts';
import { peopleWhoSees } from '#modules/people/testing/who-sees.ts';
import type { Sight } from '#modules/people/testing/sight.ts';
import { plansWhoSees } from '#modules/plans/testing/who-sees.ts';
import { type Allows, type WhoSees, everybody } from '#platform/testing/who-sees.ts';
import { platformWhoSees } from './platform-who-sees.ts';

/** What each module says of its own tables, lowest first. A test refuses a module of config/module-order.cjs that is not here. */
export const EVERY_MODULE: Readonly<Record<string, WhoSees<Sight, FilledBorough>>> = {
  platform: platformWhoSees,
  frameworks: frameworksWhoSees,
  access: accessWhoSees,
  people: peopleWhoSees,
  education: educationWhoSees,
  plans: plansWhoSees,
  directory: directoryWhoSees,
  identification: identificationWhoSees,
};

const all = Object.values(EVERY_MODULE);

/** The tables that say nothing about anybody. */
export const LISTS: readonly string[] = all.flatMap(({ lists }) => lists);

/** Who sees which rows, table by table. */
export const ALLOWED_ROWS: Readonly<Record<string, Allows<Sight>>> = Object.fromEntries([
  ...LISTS.map((table) => [table, everybody] as const),
  ...all.flatMap(({ tables }) => Object.entries(tables)),
]);
