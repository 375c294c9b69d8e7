import { type UrlId, newId, newUrlId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { accessTables } from '../../access.tables.ts';
import { type OrganisationFields, asKept } from './organisation-fields.ts';

/** A school, a team or a partner joins. It sees nobody yet: that comes with what it supplies or is asked for. */
export async function addOrganisation(
  tx: Tx,
  typed: OrganisationFields,
): Promise<Ruling<UrlId<'organisation'>, 'lead-without-phone'>> {
  if (typed.safeguardingLead && !typed.safeguardingPhone) return refuse('lead-without-phone');
  const id = newId<'organisation'>();
  const urlId = newUrlId<'organisation'>();
  await accessTables(tx)
    .insertInto('access.organisation')
    .values({ id, url_id: urlId, ...asKept(typed) })
    .execute();
  await recordAudit(tx, 'access.organisation-added', [], { organisation: id, kind: typed.kind });
  return allow(urlId);
}
