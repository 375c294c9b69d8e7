import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import type { Typed } from './typed.ts';

/** What somebody had typed into a form and not sent. */
export type FormDraft = { readonly typed: Typed; readonly savedAt: Date };

/** A draft belongs to one user, acting for one organisation, and to one form about one subject (its path). */
export async function findDraft(tx: Tx, form: string, subject: string): Promise<FormDraft | undefined> {
  const { rows } = await sql<{ body: Typed; saved_at: Date }>`
    select body, saved_at from web.draft
     where user_id = (select acting.my_user()) and org_id = (select acting.my_org()) and form = ${form} and subject = ${subject}
  `.execute(tx);
  return rows[0] && { typed: rows[0].body, savedAt: rows[0].saved_at };
}

export async function saveDraft(tx: Tx, form: string, subject: string, typed: Typed): Promise<void> {
  await sql`
    insert into web.draft (user_id, org_id, form, subject, body)
    values (acting.my_user(), acting.my_org(), ${form}, ${subject}, ${JSON.stringify(typed)})
    on conflict (user_id, org_id, form, subject) do update set body = excluded.body, saved_at = now()
  `.execute(tx);
}

export async function discardDraft(tx: Tx, form: string, subject: string): Promise<void> {
  await sql`
    delete from web.draft
     where user_id = (select acting.my_user()) and org_id = (select acting.my_org()) and form = ${form} and subject = ${subject}
  `.execute(tx);
}
