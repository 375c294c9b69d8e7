import { sql } from 'kysely';
import { type LocalDate, inWords } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { Column } from '#platform/web/column.tsx';
import { form } from '#platform/web/form-route.ts';
import { PER_PAGE, pageAsked } from '#platform/web/paging.rules.ts';
import type { Doing } from '#platform/web/request.ts';
import { SettleSeveral, idsIn, severalFields } from '../../desk/settle-several.page.tsx';
import type { ProviderSaid } from '../provider-said.ts';
import { providersPaths } from '../providers.paths.ts';

type Asked = {
  readonly urlId: string;
  readonly said: ProviderSaid;
  readonly reach: string;
  readonly askedOn: LocalDate;
};

/** Who asks to be listed and waits, the oldest first. */
async function listAsked(tx: Tx, page: number): Promise<{ asks: Asked[]; total: number }> {
  const { rows } = await sql<Asked & { total: number }>`
    select a.url_id as "urlId", a.said, a.reach, a.asked_on as "askedOn", count(*) over ()::int as total
      from directory.provider_ask a where a.provider_id is null and a.settled_at is null
     order by a.asked_at, a.id limit ${PER_PAGE} offset ${(page - 1) * PER_PAGE}`.execute(tx);
  return { asks: rows, total: rows[0]?.total ?? 0 };
}

/** How to reach who asked is forgotten. Gives how many they were. */
async function declineAsks(
  { tx, actor }: Doing,
  urlIds: readonly string[],
  because: string,
): Promise<Ruling<number, 'settled-already'>> {
  const { rows } = await sql`
    update directory.provider_ask
       set settled_at = now(), settled_by = ${actor.userId}::uuid, accepted = false, settled_because = ${because}, reach = ''
     where provider_id is null and url_id = any (${urlIds}) and settled_at is null returning id`.execute(tx);
  if (rows.length === 0) return refuse('settled-already');
  await recordAudit(tx, 'directory.provider-ask-settled', [], { asks: rows.length, accepted: false });
  return allow(rows.length);
}

/** Several who ask to be listed, with one word for those that are ticked. */
export const declineAsksRoute = form({
  path: providersPaths.decline,
  needs: 'directory:curate',
  title: 'Decline several at once',
  fields: severalFields('Say why not'),
  async load({ tx, query }) {
    const page = pageAsked(query);
    return { page, ...(await listAsked(tx, page)) };
  },
  trail: () => [{ label: 'What providers ask', path: providersPaths.asks }],
  view: ({ asks, ...rest }, entry, shown) => (
    <Column heading="Decline several at once">
      <SettleSeveral
        {...rest}
        lines={asks.map(({ urlId, said, reach, askedOn }) => ({
          urlId,
          text: `${said.name}: ${said.description}`,
          hint: `${inWords(askedOn)}${reach === '' ? '' : `, by ${reach}`}`,
        }))}
        path={providersPaths.decline}
        question="Which do you decline?"
        word={{
          label: 'Why not?',
          hint: 'One word for all that are ticked. How to reach who asked is deleted then.',
        }}
        send="Decline them"
        entry={entry}
        shown={shown}
      />
    </Column>
  ),
  save: (asked, { chosen, because }) => declineAsks(asked, idsIn(chosen), because),
  refusals: { 'settled-already': { message: 'Somebody has settled it meanwhile' } },
  done: (count) => ({
    to: providersPaths.asks,
    flash: count === 1 ? 'It is settled.' : `${count} are settled.`,
  }),
});
