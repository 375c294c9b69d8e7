import type { LocalDate } from '#kernel/local-date.ts';
import { findArea, type Permissions } from '#modules/access/index.ts';
import type { Database } from '#platform/database/database.ts';
import { Explained } from '#platform/explained.ts';
import { generateBorough } from './borough/borough.ts';
import { makeArea } from './make-area.ts';
import { supplyRoll } from './supply-roll.ts';

export type DemonstrationRequest = { readonly pupils: number; readonly seed: number; readonly today: LocalDate };

/** Who may sign in, a line for each role and organisation. */
export type DemonstrationAccount = { readonly role: string; readonly userName: string; readonly organisation: string };

/**
 * Fills an empty database with a fictional borough, through the same doors as real data. Throws Explained where the
 * database holds anything: nobody's records may stand among made-up ones.
 */
export async function fillDemonstration(
  database: Database,
  request: DemonstrationRequest,
  password: string,
  permissions: Permissions,
  progress: (done: number, all: number) => void = () => {},
): Promise<DemonstrationAccount[]> {
  if (await database.as('visitor', findArea)) {
    throw new Explained('This database is not empty. The demonstration fills only an empty one; nothing was changed.');
  }
  const borough = generateBorough(request);
  const staff = await makeArea(database, borough, password, permissions);
  let done = 0;
  for (const district of borough.districts()) {
    for (const roll of district.rolls()) {
      await supplyRoll(database, staff.actorOf(`lead@${roll.school.domain}`), roll, borough);
      progress((done += 1), borough.schools.length);
    }
  }
  await database.tidy();
  const names = new Map(borough.organisations.map(({ key, name }) => [key, name]));
  return borough.workers.map(({ role, userName, organisationKey }) => ({
    role,
    userName,
    organisation: names.get(organisationKey)!,
  }));
}
