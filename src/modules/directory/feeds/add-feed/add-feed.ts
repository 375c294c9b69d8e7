import { newId, newUrlId } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { directoryTables } from '../../directory.tables.ts';

export type FeedToAdd = {
  readonly name: string;
  readonly address: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly pageUrl: string;
};

/** Another directory that is read from now on, at its address or from files. Gives its name in addresses. */
export async function addFeed(
  { tx, actor }: Doing,
  { name, address, licence, licenceUrl, pageUrl }: FeedToAdd,
): Promise<string> {
  const [id, urlId] = [newId(), newUrlId()];
  await directoryTables(tx)
    .insertInto('directory.feed')
    .values({
      id,
      url_id: urlId,
      name,
      address: address || null,
      licence,
      licence_url: licenceUrl || null,
      page_url: pageUrl || null,
      added_by: actor.userId,
    })
    .execute();
  await recordAudit(tx, 'directory.feed-added', [], { feed: id });
  return urlId;
}
