import type { LocalDate } from '#kernel/local-date.ts';
import { findArea, type Permissions } from '#modules/access/index.ts';
import { countResults } from '#modules/directory/index.ts';
import { lookForSamePerson } from '#modules/people/index.ts';
import type { Database } from '#platform/database/database.ts';
import { Explained } from '#platform/explained.ts';
import { type Borough, generateBorough } from './borough/borough.ts';
import type { Story } from './borough/stories.ts';
import { fillDirectory } from './directory/fill-directory.ts';
import { flagAndAnswer, type SchoolToFlag } from './flag-and-answer.ts';
import { letHappen } from './happening.ts';
import { makeArea, type Staff } from './make-area.ts';
import { supplyRoll } from './supply-roll.ts';
import { type Candidate, candidateOf, chooseCourses } from './support/choose-courses.ts';
import { writeCourses } from './support/write-courses.ts';
import { nameTheCoordinator } from './stories/name-the-coordinator.ts';
import { tellStories } from './stories/tell-stories.ts';

export type DemonstrationRequest = { readonly pupils: number; readonly seed: number; readonly today: LocalDate };

/** Who may sign in, a line for each role and organisation. */
export type DemonstrationAccount = { readonly role: string; readonly userName: string; readonly organisation: string };

/**
 * Fills an empty database with a fictional borough, through the same doors as real data, and lets its weeks go by: pupils
 * are looked at, schools answer, families agree, plans are opened, reviewed and closed. Same request, same data: only ids,
 * the password's hash, the audit's salts and the clock (when a row was recorded) differ. Throws Explained where the
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
  await fillDirectory(database, borough, staff);
  const { schools, stories, candidates } = await supplySchools(database, borough, staff, progress);
  await database.tidy();
  await joinRecords(database);
  const told = new Set(stories.map(({ upn }) => upn));
  const courses = chooseCourses(
    candidates.filter(({ upn }) => !told.has(upn)),
    request.seed,
  );
  await writeCourses(database, staff, courses);
  const administrator = borough.workers.find(({ role }) => role === 'administrator')!;
  await letHappen(database, staff, [
    nameTheCoordinator(administrator.userName, request.today),
    ...flagAndAnswer(schools, officersOf(borough), request.seed, request.today),
    ...(await tellStories(database, staff, stories, request.today)),
  ]);
  await database.as('keeper', (tx) => countResults(tx, request.today));
  await database.tidy();
  const names = new Map(borough.organisations.map(({ key, name }) => [key, name]));
  return borough.workers.map(({ role, userName, organisationKey }) => ({
    role,
    userName,
    organisation: names.get(organisationKey)!,
  }));
}

/** One school after another: never more than a district's families are held at once. */
async function supplySchools(
  database: Database,
  borough: Borough,
  staff: Staff,
  progress: (done: number, all: number) => void,
) {
  const schools: SchoolToFlag[] = [];
  const stories: Story[] = [];
  const candidates: Candidate[] = [];
  for (const district of borough.districts()) {
    stories.push(...district.stories);
    for (const roll of district.rolls()) {
      const leadUserName = `lead@${roll.school.domain}`;
      await supplyRoll(database, staff.actorOf(leadUserName), roll, borough);
      if (district.index === 0) candidates.push(...roll.entries.map((entry) => candidateOf(entry, leadUserName)));
      schools.push({ leadUserName, upns: roll.entries.map(({ enrolment }) => enrolment.recorded.upn) });
      progress(schools.length, borough.schools.length);
    }
  }
  return { schools, stories, candidates };
}

/** Two schools' records of a child who moved between them become one where that is sure; where it is not, holders are asked. */
const joinRecords = (database: Database): Promise<void> =>
  lookForSamePerson.run({ payload: {}, database, author: undefined, stopping: new AbortController().signal });

const officersOf = ({ workers }: Borough): string[] =>
  workers.filter(({ role }) => role === 'liaison-officer').map(({ userName }) => userName);
