import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Attachment } from '../content/plan-content.ts';

/** A plan's files, the newest first. */
export async function listAttachments(tx: Tx, planId: Id<'plan'>): Promise<Attachment[]> {
  const { rows } = await sql<Attachment>`
    select a.id, a.url_id as "urlId", a.person_id as "personId", a.whole_family as "wholeFamily", a.sensitivity, a.title,
           a.file, a.content_type as "contentType", a.bytes, a.sha256, u.name as "addedBy", a.added_on as "addedOn"
      from plans.attachment a join access.user_account u on u.id = a.added_by
     where a.plan_id = ${planId} and a.file is not null order by a.added_on desc, a.id desc
  `.execute(tx);
  return rows;
}

/** One of them, by its name in a URL. */
export async function findAttachment(tx: Tx, planId: Id<'plan'>, urlId: string): Promise<Attachment | undefined> {
  const attachments = await listAttachments(tx, planId);
  return attachments.find((attachment) => attachment.urlId === urlId);
}
