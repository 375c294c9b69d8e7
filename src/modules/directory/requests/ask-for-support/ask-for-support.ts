import { sql } from 'kysely';
import { type Id, type UrlId, newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import { directoryTables } from '../../directory.tables.ts';
import type { RequestLine, Way } from '../request.ts';

/** What stands against asking a service for somebody (docs/decisions/0025-a-request-opens-no-record.md). */
export type AgainstAsking =
  | 'plan-closed'
  | 'not-published'
  | 'agreement-ended'
  | 'person-not-agreed'
  | 'not-agreed'
  | 'not-with-them'
  | 'asked-already';

/** An action of a plan for which a service is asked. */
export type ActionToAskFor = {
  readonly id: Id<'action'>;
  readonly planId: Id<'plan'>;
  readonly personId: Id<'person'>;
  readonly wholeFamily: boolean;
  readonly sensitivity: string;
};

type AskedAbout = Pick<ActionToAskFor, 'planId' | 'personId'>;

/** Undefined where nothing stands against it, or the actor is not on the plan's team. */
export async function findAgainstAsking(
  tx: Tx,
  serviceId: Id<'service'>,
  about: AskedAbout,
): Promise<AgainstAsking | undefined> {
  const { rows } = await sql<{ against: AgainstAsking | null }>`
    select directory.against_asking(${serviceId}, ${about.planId}, ${about.personId}) as against`.execute(tx);
  return rows[0]!.against ?? ((await isAskedAlready(tx, serviceId, about)) ? 'asked-already' : undefined);
}

/**
 * Whether another request to the service stands for them, as far as the actor may see it: what is kept from somebody of the
 * team is not told to them by a refusal either.
 */
async function isAskedAlready(
  tx: Tx,
  serviceId: Id<'service'>,
  { planId, personId }: AskedAbout,
  than: Id<'request'> | null = null,
): Promise<boolean> {
  const { rows } = await sql<{ stands: boolean }>`
    select exists (select 1 from directory.request r join directory.request_sent s on s.request_id = r.id
                    where r.plan_id = ${planId} and r.person_id = ${personId}
                      and r.service_id in (select ${serviceId}::uuid union all
                            select y.service_id from directory.published_same y where y.stays = ${serviceId}::uuid)
                      and s.status in ('sent', 'asked', 'waiting', 'accepted')
                      and r.id is distinct from ${than}::uuid) as stands`.execute(tx);
  return rows[0]!.stands;
}

/** How a service is asked from this plan. Undefined where nobody may. */
export async function findWayTo(
  tx: Tx,
  serviceId: Id<'service'>,
  planId: Id<'plan'>,
): Promise<{ way: Way; email: string | null } | undefined> {
  const { rows } = await sql<{ way: Way; email: string | null }>`
    select way, email from directory.way_to(${serviceId}, ${planId})`.execute(tx);
  return rows[0];
}

/** Sends these lines to a service and nothing else; refused as the agreement now stands, whatever the form was shown with. */
export async function askForSupport(
  { tx, actor }: Doing,
  action: ActionToAskFor,
  serviceId: Id<'service'>,
  lines: readonly RequestLine[],
  today: LocalDate,
): Promise<Ruling<{ id: Id<'request'>; urlId: UrlId<'request'> }, AgainstAsking>> {
  const request = { id: newId<'request'>(), urlId: newUrlId<'request'>() };
  const against = await findAgainstAsking(tx, serviceId, action);
  if (against) return refuse(against);
  await directoryTables(tx)
    .insertInto('directory.request')
    .values({
      id: request.id,
      url_id: request.urlId,
      plan_id: action.planId,
      action_id: action.id,
      person_id: action.personId,
      whole_family: action.wholeFamily,
      sensitivity: action.sensitivity,
      service_id: serviceId,
      asked_by: actor.userId,
      asked_for: actor.orgId,
      asked_on: today,
    })
    .execute();
  const { rows } = await sql<{ against: AgainstAsking | null }>`
    select directory.send_request(${request.id}, ${newUrlId()}, ${JSON.stringify(lines)}, ${today}) as against`.execute(
    tx,
  );
  // The plan's row is locked by now: somebody changed the agreement or asked the same a moment ago.
  if (rows[0]!.against) return refuse(rows[0]!.against);
  if (await isAskedAlready(tx, serviceId, action, request.id)) return refuse('asked-already');
  await recordAudit(tx, 'directory.support-asked', [action.personId], {
    request: request.id,
    service: serviceId,
    lines: lines.length,
  });
  return allow(request);
}
