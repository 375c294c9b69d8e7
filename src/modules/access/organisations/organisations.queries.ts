import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../access.tables.ts';
import type { OrganisationKind } from './organisations.rules.ts';
import type { Member, Organisation, OrganisationToChoose } from './organisation.ts';

/** More than the schools, teams and partners of any area: the largest has about 600 schools. */
const MOST_TO_CHOOSE_FROM = 2_000;

/** Every organisation that is open, to choose one from; of some kinds only, where these are named. */
export async function listOrganisationsToChoose(
  tx: Tx,
  ...kinds: readonly OrganisationKind[]
): Promise<OrganisationToChoose[]> {
  const all = accessTables(tx)
    .selectFrom('access.organisation')
    .select(['id', 'url_id as urlId', 'name', 'kind'])
    .where('closed_at', 'is', null)
    .orderBy(sql`lower(name)`)
    .limit(MOST_TO_CHOOSE_FROM);
  const rows = await (kinds.length > 0 ? all.where('kind', 'in', kinds) : all).execute();
  return rows as OrganisationToChoose[];
}

export async function findOrganisation(tx: Tx, urlId: string): Promise<Organisation | undefined> {
  const row = await accessTables(tx)
    .selectFrom('access.organisation as o')
    .leftJoin('access.user_account as u', 'u.id', 'o.drop_user_id')
    .select(['o.id', 'o.url_id as urlId', 'o.name', 'o.kind', 'o.phone', 'o.email', 'o.version'])
    .select(['o.safeguarding_lead as safeguardingLead', 'o.safeguarding_phone as safeguardingPhone'])
    .select(['o.drop_folder as dropFolder', 'u.url_id as dropUserUrlId'])
    .where('o.url_id', '=', urlId)
    .executeTakeFirst();
  return row as Organisation | undefined;
}

/** Who works for an organisation now, each once with all their roles there. */
export async function listMembers(tx: Tx, organisation: Id<'organisation'>): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select u.id, u.url_id as "urlId", u.name, array_agg(m.role order by m.role) as roles
      from access.membership m join access.user_account u on u.id = m.user_id
     where m.org_id = ${organisation} and m.until > now() and u.disabled_at is null
     group by u.id order by lower(u.name) limit ${MOST_TO_CHOOSE_FROM}`.execute(tx);
  return rows;
}
