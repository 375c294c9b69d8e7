import { sql } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import { type Role, actorWith } from '#modules/access/index.ts';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import { permissions } from '../../modules.ts';

const ORGANISATIONS = {
  elmbank: ['Elmbank School', 'school'],
  oakfield: ['Oakfield School', 'school'],
  larkrise: ['Larkrise School', 'school'],
  familyHelp: ['Family Help', 'council-team'],
  youthTeam: ['Youth Team', 'council-team'],
  lantern: ['Lantern Project', 'partner'],
  nursing: ['Bramble Nursing', 'partner'],
  rosewater: ['Rosewater House', 'partner'],
  kites: ['Kite Project', 'partner'],
  liaison: ['Liaison Team', 'liaison-team'],
  frontDoor: ['Front Door', 'front-door'],
  data: ['Data Team', 'data-team'],
} as const;
type OrganisationKey = keyof typeof ORGANISATIONS;

/** Who looks: for each, why they see as much as they do. */
const WORKERS = {
  /** Of the hidden child's school; opened the plan and is on its team. Is told about health. */
  schoolLead: ['school-lead', 'elmbank'],
  /** Works beside them, and is of the family: the mother and the child are barred from them. */
  relative: ['school-lead', 'elmbank'],
  /** Leads the plan, and works with all four. Is told about domestic abuse. */
  professional: ['lead-professional', 'familyHelp'],
  /** On the team too; the mother does not want them to see her. */
  barred: ['lead-professional', 'familyHelp'],
  manager: ['manager', 'familyHelp'],
  /** Works with the father, and with nobody else. */
  fathersWorker: ['lead-professional', 'lantern'],
  /** Of the school of the brother, who lives with the father. */
  brothersLead: ['school-lead', 'oakfield'],
  /** Of the refuge: a sealed ground with the mother and the child. */
  refuge: ['lead-professional', 'rosewater'],
  /** May know that the mother and the child are known, and to whom. */
  nurse: ['lead-professional', 'nursing'],
  /** Was asked by the child's school for help with the child. */
  officer: ['liaison-officer', 'liaison'],
  stranger: ['school-lead', 'larkrise'],
  otherManager: ['manager', 'youthTeam'],
  /** Of a service that is asked for support with each of them. */
  service: ['provider', 'kites'],
  curator: ['directory-curator', 'youthTeam'],
  frontDoor: ['front-door-officer', 'frontDoor'],
  dataOfficer: ['data-officer', 'data'],
  administrator: ['administrator', 'data'],
} as const satisfies Record<string, readonly [Role, OrganisationKey]>;

export type Viewer = keyof typeof WORKERS;
export const VIEWERS = Object.keys(WORKERS) as readonly Viewer[];

export type Member = 'father' | 'brother' | 'mother' | 'child';

/**
 * A mother who fled with one of two children; the other stayed with the father, from whom the two are kept apart. Each child goes
 * to a school of their own.
 */
export type SeparatedFamily = TestDatabase & {
  readonly persons: Readonly<Record<Member, Id<'person'>>>;
  readonly orgs: Readonly<Record<OrganisationKey, Id<'organisation'>>>;
  readonly workers: Readonly<Record<Viewer, Actor>>;
  /** Into a table, with an id and a name in URLs where it has such columns. Gives the id. */
  put(table: string, row: Readonly<Record<string, unknown>>): Promise<string>;
};

/** The area, its workers, and the father and the brother: of the other two nobody knows yet. */
export async function openSeparatedFamily(): Promise<SeparatedFamily> {
  const test = await openTestDatabase();
  const put = await putInto(test);
  const ids = <Key extends string, Of extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, newId<Of>()])) as Record<Key, Id<Of>>;
  const orgs = ids<OrganisationKey, 'organisation'>(Object.keys(ORGANISATIONS) as OrganisationKey[]);
  const users = ids<Viewer, 'user'>(VIEWERS);
  await test.past(
    `insert into access.area (name, front_door_name, front_door_phone, emergency_note, second_step_roles)
     values ('Merrowdale', 'Front Door', '01632 960000', 'Call 999.', '{}')`,
  );
  for (const [key, [name, kind]] of Object.entries(ORGANISATIONS))
    await put('access.organisation', { id: orgs[key as OrganisationKey], name, kind, phone: '01632 960001' });
  for (const [key, [role, at]] of Object.entries(WORKERS)) {
    const user = users[key as Viewer];
    const name = `${key} of ${ORGANISATIONS[at][0]}`;
    await put('access.user_account', { id: user, user_name: `${key}@example.org`, name });
    await put('access.membership', { user_id: user, org_id: orgs[at], role });
  }
  const share = (org: OrganisationKey, role: Role, sensitivity: string) =>
    put('access.sharing', { org_id: orgs[org], role, sensitivity, purpose: 'early help' });
  await share('elmbank', 'school-lead', 'health');
  await share('familyHelp', 'lead-professional', 'domestic-abuse');
  await share('rosewater', 'lead-professional', 'domestic-abuse');
  const workers = Object.fromEntries(
    Object.entries(WORKERS).map(([key, [role, at]]) => [
      key,
      actorWith(users[key as Viewer], orgs[at], [role], permissions),
    ]),
  ) as Record<Viewer, Actor>;
  const persons = ids<Member, 'person'>(['father', 'brother', 'mother', 'child']);
  return { ...test, persons, orgs, workers, put };
}

async function putInto({ past }: TestDatabase): Promise<SeparatedFamily['put']> {
  const named = await past<{ name: string; columns: string[] }>(
    `select format('%I.%I', table_schema, table_name) as name, array_agg(column_name::text) as columns
       from information_schema.columns where column_name in ('id', 'url_id') group by 1`,
  );
  const made = new Map(named.map(({ name, columns }) => [name, columns]));
  return async (table, row) => {
    const columns = made.get(table) ?? [];
    const full = {
      ...(columns.includes('id') ? { id: newId() } : {}),
      ...(columns.includes('url_id') ? { url_id: newUrlId() } : {}),
      ...row,
    };
    const keys = Object.keys(full);
    await past(
      `insert into ${table} (${keys.join(', ')}) values (${keys.map((_, i) => `$${i + 1}`).join(', ')})`,
      Object.values(full),
    );
    return String((full as { id?: string }).id);
  };
}

type Grounds = readonly (readonly [Member, OrganisationKey, string, number, Record<string, unknown>?])[];

export async function giveGrounds({ put, persons, orgs }: SeparatedFamily, grounds: Grounds): Promise<void> {
  for (const [of, org, kind, level, more = {}] of grounds)
    await put('people.involvement', {
      person_id: persons[of],
      org_id: orgs[org],
      kind,
      level,
      because_of: kind,
      confirmed_at: 'now',
      ...more,
    });
}

/** The child's school opens a plan with all four. */
export async function openPlan(
  { database, persons, workers }: SeparatedFamily,
  agreement: string,
): Promise<Id<'plan'>> {
  const plan = newId<'plan'>();
  await database.as(workers.schoolLead, (tx) =>
    sql`select plans.open_plan(${plan}, ${newUrlId()}, ${persons.child}, ${agreement}, 'continuum-2018', 3, current_date + 14)`.execute(
      tx,
    ),
  );
  return plan;
}

/** Somebody else leads it, with a team. */
export async function gatherTeam({ database, workers }: SeparatedFamily, plan: Id<'plan'>): Promise<void> {
  const { schoolLead, professional, barred } = workers;
  const offer = newId();
  await database.as(schoolLead, (tx) =>
    sql`select plans.offer_lead(${offer}, ${newUrlId()}, ${plan}, ${professional.userId}, ${professional.orgId}, 'Will you?')`.execute(
      tx,
    ),
  );
  await database.as(professional, (tx) => sql`select plans.accept_lead(${offer})`.execute(tx));
  await database.as(professional, (tx) =>
    sql`select plans.add_to_team(${plan}, ${barred.userId}, ${barred.orgId})`.execute(tx),
  );
}

/** Once all is written: who must not find whom, and whom the mother does not want to see her. */
export async function keepThemApart(
  { put, persons, orgs, workers }: SeparatedFamily,
  reason: (of: Member, field: string) => string,
): Promise<void> {
  for (const hidden of ['mother', 'child'] as const) {
    const set = { set_by: workers.schoolLead.userId, set_for: orgs.elmbank };
    const apart = { hidden_person_id: persons[hidden], from_person_id: persons.father };
    await put('people.separation', { ...apart, ...set, reason: reason(hidden, 'people.separation.reason') });
    const barred = hidden === 'mother' ? [workers.relative, workers.barred] : [workers.relative];
    for (const { userId } of barred) {
      const bar = { person_id: persons[hidden], user_id: userId, reason: reason(hidden, 'people.bar.reason') };
      await put('people.bar', { ...bar, ...set });
    }
  }
}
