import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { actorWith, hashPassword, type Permissions } from '#modules/access/index.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Borough } from './borough/borough.ts';
import type { Worker } from './borough/workers.ts';
import { bringIn } from './bring-in.ts';
import { schoolRows, termRows } from './area-rows.ts';

/** Everybody who works in the demonstration, as whom what follows is done. */
export type Staff = {
  actorOf(userName: string): Actor;
  orgIdOf(key: string): Id<'organisation'>;
};

const FRONT_DOOR = { name: 'Merrowdale Front Door', phone: '01632 960 990' };
const DIRECTORY_CONTACT = 'Write to directory@merrowdale.example, or ring 01632 960 991 on a weekday.';
const EMERGENCY = 'If a child is in danger now, call 999.';

/** Makes the organisations, the users with one password for all, and the clusters of schools with their officers. */
export async function makeArea(
  database: Database,
  borough: Borough,
  password: string,
  permissions: Permissions,
): Promise<Staff> {
  const hash = await hashPassword(password);
  const orgIds = new Map<string, Id<'organisation'>>();
  const actors = new Map<string, Actor>();
  const actorOf = (userName: string): Actor => actors.get(userName)!;
  const employ = (workers: readonly Worker[]) => {
    for (const worker of workers) actors.set(worker.userName, actorFor(worker, orgIds, permissions));
    return database.as('keeper', (tx) => addUsers(tx, workers, actorOf, hash));
  };

  const administrator = borough.workers.find(({ role }) => role === 'administrator')!;
  const council = borough.organisations.find(({ key }) => key === administrator.organisationKey)!;
  orgIds.set(council.key, newId());
  await database.as('keeper', (tx) =>
    sql`select access.begin_installation(${borough.name}, ${orgIds.get(council.key)!}, ${newUrlId()}, ${council.name})`.execute(
      tx,
    ),
  );
  await employ([administrator]);
  await database.as(actorOf(administrator.userName), (tx) =>
    addOrganisations(tx, actorOf(administrator.userName), borough, orgIds),
  );
  await employ(borough.workers.filter((worker) => worker !== administrator));
  for (const actor of actors.values()) {
    await database.as(actor, (tx) => sql`select access.change_my_password(${hash}, ''::bytea)`.execute(tx));
  }
  await database.as(actorOf(administrator.userName), (tx) => addClusters(tx, borough, orgIds, actorOf));
  return { actorOf, orgIdOf: (key) => orgIds.get(key)! };
}

const actorFor = (worker: Worker, orgIds: ReadonlyMap<string, Id<'organisation'>>, permissions: Permissions): Actor =>
  actorWith(newId<'user'>(), orgIds.get(worker.organisationKey)!, [worker.role], permissions);

async function addUsers(
  tx: Tx,
  workers: readonly Worker[],
  actorOf: (userName: string) => Actor,
  hash: string,
): Promise<void> {
  const actors = workers.map(({ userName }) => actorOf(userName));
  await sql`
    select access.add_user_from_server(u.id, u.url_id, u.user_name, u.name, ${hash}, u.membership, u.org, u.role)
      from unnest(${actors.map(({ userId }) => userId)}::uuid[], ${workers.map(() => newUrlId())}::text[],
        ${workers.map(({ userName }) => userName)}::text[],
        ${workers.map(({ forename, surname }) => `${forename} ${surname}`)}::text[], ${workers.map(() => newId())}::uuid[],
        ${actors.map(({ orgId }) => orgId)}::uuid[], ${workers.map(({ role }) => role)}::text[])
        as u (id, url_id, user_name, name, membership, org, role)`.execute(tx);
}

/** Schools come from the register, as in a real installation; the others are added. All get their particulars. */
async function addOrganisations(
  tx: Tx,
  administrator: Actor,
  borough: Borough,
  orgIds: Map<string, Id<'organisation'>>,
): Promise<void> {
  const others = borough.organisations.filter(({ key, kind }) => kind !== 'school' && !orgIds.has(key));
  for (const { key } of others) orgIds.set(key, newId());
  await sql`
    insert into access.organisation (id, url_id, name, kind)
    select * from unnest(${others.map(({ key }) => orgIds.get(key)!)}::uuid[], ${others.map(() => newUrlId())}::text[],
      ${others.map(({ name }) => name)}::text[], ${others.map(({ kind }) => kind)}::text[])`.execute(tx);
  await bringIn(tx, administrator, 'schools', schoolRows(borough));
  await bringIn(tx, administrator, 'terms', termRows(borough));
  const schools = await sql<{
    id: Id<'organisation'>;
    urn: string;
  }>`select org_id as id, urn from education.school`.execute(tx);
  const byUrn = new Map(schools.rows.map(({ id, urn }) => [urn, id]));
  for (const { key, urn } of borough.schools) orgIds.set(key, byUrn.get(urn)!);
  await addParticulars(tx, borough, orgIds);
}

async function addParticulars(
  tx: Tx,
  { organisations, workers }: Borough,
  orgIds: ReadonlyMap<string, string>,
): Promise<void> {
  const leadOf = (key: string): string => {
    const lead = workers.find(({ organisationKey, role }) => organisationKey === key && role === 'school-lead');
    return lead ? `${lead.forename} ${lead.surname}` : '';
  };
  await sql`
    update access.organisation o
       set phone = d.phone, email = d.email, safeguarding_lead = nullif(d.lead, ''),
           safeguarding_phone = case when d.lead <> '' then d.phone end, drop_folder = d.folder
      from unnest(${organisations.map(({ key }) => orgIds.get(key)!)}::uuid[],
        ${organisations.map(({ phone }) => phone)}::text[], ${organisations.map(({ domain }) => `office@${domain}`)}::text[],
        ${organisations.map(({ key }) => leadOf(key))}::text[],
        ${organisations.map(({ key, kind }) => (kind === 'school' ? key : null))}::text[])
        as d (id, phone, email, lead, folder)
     where o.id = d.id`.execute(tx);
  await sql`update access.area set front_door_name = ${FRONT_DOOR.name}, front_door_phone = ${FRONT_DOOR.phone},
    emergency_note = ${EMERGENCY}, directory_contact = ${DIRECTORY_CONTACT}, demonstration = true,
    second_step_roles = '{}'`.execute(tx);
}

async function addClusters(
  tx: Tx,
  { clusters, schools, workers }: Borough,
  orgIds: ReadonlyMap<string, string>,
  actorOf: (userName: string) => Actor,
): Promise<void> {
  const officers = workers.filter(({ role }) => role === 'liaison-officer');
  const ids = new Map(clusters.map(({ key }) => [key, newId<'cluster'>()]));
  await sql`
    insert into access.cluster (id, url_id, name, org_id)
    select * from unnest(${clusters.map(({ key }) => ids.get(key)!)}::uuid[], ${clusters.map(() => newUrlId())}::text[],
      ${clusters.map(({ town }) => town)}::text[], ${clusters.map(() => orgIds.get('school-liaison')!)}::uuid[])`.execute(
    tx,
  );
  const officerOf = (school: string) => officers.find(({ schoolKeys }) => schoolKeys.includes(school))!;
  await sql`
    insert into access.cluster_school (school_org_id, cluster_id, officer_user_id)
    select * from unnest(${schools.map(({ key }) => orgIds.get(key)!)}::uuid[],
      ${schools.map(({ clusterKey }) => ids.get(clusterKey)!)}::uuid[],
      ${schools.map(({ key }) => actorOf(officerOf(key).userName).userId)}::uuid[])`.execute(tx);
  const leads = workers.filter(({ role }) => role === 'school-lead');
  await sql`
    update access.organisation o set drop_user_id = l.id
      from unnest(${leads.map(({ organisationKey }) => orgIds.get(organisationKey)!)}::uuid[],
        ${leads.map(({ userName }) => actorOf(userName).userId)}::uuid[]) as l (org, id)
     where o.id = l.org`.execute(tx);
}
