import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { addProvider } from '../add-provider.ts';
import { writeProvider } from '../change-provider/write-provider.ts';
import type { ProviderSaid } from '../provider-said.ts';
import type { ProviderAsk } from '../providers.queries.ts';

type Settled = {
  readonly accepted: boolean;
  readonly because: string;
  readonly said: ProviderSaid;
  readonly version: number;
};
type Refusals = 'settled-already' | 'there-already' | 'changed-meanwhile';

/**
 * Accepted as the curator has put it, or not, with a word; how to reach who asked is forgotten. Gives the provider's address,
 * where there is one now.
 */
export async function settleAsk(
  doing: Doing,
  ask: ProviderAsk,
  { accepted, because, said, version }: Settled,
): Promise<Ruling<string | undefined, Refusals>> {
  const { tx, actor } = doing;
  const { rows } = await sql`
    update directory.provider_ask
       set settled_at = now(), settled_by = ${actor.userId}::uuid, accepted = ${accepted}, settled_because = ${because}, reach = ''
     where url_id = ${ask.urlId} and settled_at is null returning id`.execute(tx);
  if (rows.length === 0) return refuse('settled-already');
  await recordAudit(tx, 'directory.provider-ask-settled', [], { ask: ask.urlId, accepted });
  if (!accepted) return allow(ask.providerUrlId ?? undefined);
  if (ask.providerId === null) return addProvider(doing, said);
  const written = await writeProvider(tx, ask.providerId, said, version);
  return written.allowed ? allow(ask.providerUrlId!) : written;
}
