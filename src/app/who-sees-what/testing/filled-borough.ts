import type { Actor } from '#kernel/actor.ts';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type Role, actorWith, findActor } from '#modules/access/index.ts';
import { CAST, type Member } from '#modules/access/testing/cast.ts';
import type { FilledBorough, Person, Pupil } from '#modules/people/testing/filled-borough.ts';
import { openLog } from '#platform/log.ts';
import { runNextJob } from '#platform/jobs/run-jobs.ts';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import { fillDemonstration } from '../../demo/fill-demonstration.ts';
import { modules, permissions } from '../../modules.ts';
import { EVERY_MODULE } from './every-module.ts';

export type { Member } from '#modules/access/testing/cast.ts';
export type { FilledBorough, Person, Pupil } from '#modules/people/testing/filled-borough.ts';

/** Each is kept for something else. */
const FEWEST = 12;

const TODAY = getLocalDate('2026-11-20');

/** A small demonstration in which there is work of every kind, and every way to be kept from seeing it. */
export async function openFilledBorough(): Promise<FilledBorough> {
  const test = await openTestDatabase();
  await fillDemonstration(test.database, { pupils: 120, seed: 7, today: TODAY }, 'long-enough-for-a-test', permissions);
  await addStaff(test);
  const cast = await readCast(test);
  const borough: FilledBorough = {
    ...test,
    cast,
    find: findPast(test),
    pupils: await pupilsOf(test, cast.lead.orgId),
    otherPupils: await pupilsOf(test, cast.otherLead.orgId),
  };
  if (borough.pupils.length < FEWEST || borough.otherPupils.length < FEWEST)
    throw new Error(`too few pupils without work: ${borough.pupils.length}, ${borough.otherPupils.length}`);
  const all = Object.values(EVERY_MODULE);
  for (const arrange of all.flatMap((module) => module.arrange)) await arrange(borough);
  await doJobs(borough);
  for (const arrange of all.flatMap(({ afterwards = [] }) => afterwards)) await arrange(borough);
  return borough;
}

const findPast =
  ({ past }: TestDatabase): FilledBorough['find'] =>
  async (query, ...values) => {
    const [row] = await past<{ found: string }>(query, values);
    if (!row) throw new Error(`nothing to look for: ${query}`);
    return row.found;
  };

async function addStaff({ past }: TestDatabase): Promise<void> {
  const add = async (userName: string, role: Role, org: string) => {
    const userId = newId<'user'>();
    await past('insert into access.user_account (id, url_id, user_name, name) values ($1, $2, $3, $4)', [
      userId,
      newUrlId(),
      userName,
      `Made-up ${role}`,
    ]);
    await past('insert into access.membership (id, user_id, org_id, role) values ($1, $2, $3, $4)', [
      newId(),
      userId,
      org,
      role,
    ]);
  };
  const orgOf = async (userName: string): Promise<string> => {
    const [found] = await past<{ org: string }>(
      'select org_id as org from access.membership m join access.user_account u on u.id = m.user_id where user_name = $1',
      [userName],
    );
    return found!.org;
  };
  const frontDoor = newId();
  await past(`insert into access.organisation (id, url_id, name, kind) values ($1, $2, 'Front door', 'front-door')`, [
    frontDoor,
    newUrlId(),
  ]);
  await add(CAST.frontDoor, 'front-door-officer', frontDoor);
  await add(CAST.colleague, 'lead-professional', await orgOf(CAST.professional));
  await add(CAST.otherOfficer, 'liaison-officer', await orgOf(CAST.officer));
}

async function readCast({ past }: TestDatabase): Promise<Record<Member, Actor>> {
  const rows = await past<{ user_name: string; user_id: Id<'user'>; org_id: Id<'organisation'>; role: string }>(
    'select user_name, user_id, org_id, role from access.membership m join access.user_account u on u.id = m.user_id',
  );
  const members = Object.entries(CAST).map(([member, userName]): [string, Actor] => {
    const row = rows.find(({ user_name }) => user_name === userName)!;
    return [member, actorWith(row.user_id, row.org_id, [row.role], permissions)];
  });
  return Object.fromEntries(members) as Record<Member, Actor>;
}

/** Of whom there is no work yet, and with a mother of their own, so that what is arranged for one is not arranged for another. */
async function pupilsOf({ past }: TestDatabase, orgId: string): Promise<Pupil[]> {
  const rows = await past<{ child: Person; mother: Person }>(
    `select jsonb_build_object('id', p.id, 'urlId', p.url_id, 'upn', i.value) as child,
            jsonb_build_object('id', m.id, 'urlId', m.url_id, 'upn', '') as mother
       from people.involvement g
       join people.person p on p.id = g.person_id and p.merged_into is null
       join people.identifier i on i.person_id = p.id and i.kind = 'upn' and i.source_org = $1
       join people.relationship r on r.person_id = p.id and r.kind = 'mother' and r.to_date is null and r.source_org = $1
       join people.person m on m.id = r.to_person_id
      where g.org_id = $1 and g.kind = 'enrolled' and g.until > now()
        and exists (select 1 from people.involvement o where o.person_id = m.id and o.org_id = $1 and o.until > now())
        and (select count(*) from people.relationship o where o.to_person_id = m.id) = 1
        and not exists (select 1 from plans.plan_person o where o.person_id in (p.id, m.id))
        and not exists (select 1 from identification.help_request o where o.person_id = p.id)
      order by i.value`,
    [orgId],
  );
  return rows.map(({ child, mother }) => ({ ...child, mother }));
}

/** What was asked for is done: records are compared, leavers joined. */
export async function doJobs({ database }: Pick<TestDatabase, 'database'>): Promise<void> {
  const jobs = new Map(modules.flatMap((module) => module.jobs).map((job) => [job.name as string, job]));
  const actorFor = (userId: Id<'user'>, orgId: Id<'organisation'>) =>
    database.as('keeper', (tx) => findActor(tx, userId, orgId, permissions));
  while (await runNextJob(database, jobs, actorFor, openLog({ write: () => {} })));
}
