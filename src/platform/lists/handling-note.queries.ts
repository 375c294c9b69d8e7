import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

/** What stands over what is printed and taken away. `version` is 0 while the words are the usual ones. */
export type HandlingNote = { readonly words: string; readonly version: number };

const USUAL_WORDS =
  'OFFICIAL-SENSITIVE. Contains personal information: keep it where only those who need it can open it, ' +
  'send it to nobody who may not see it, and delete it when it has served its purpose.';

/** The note of the actor's organisation. */
export async function findHandlingNote(tx: Tx): Promise<HandlingNote> {
  const { rows } = await sql<HandlingNote>`select words, version from lists.handling_note`.execute(tx);
  return rows[0] ?? { words: USUAL_WORDS, version: 0 };
}

/** False where it has changed since that version. */
export async function saveHandlingNote(tx: Tx, words: string, version: number): Promise<boolean> {
  const { numAffectedRows } =
    version === 0
      ? await sql`
          insert into lists.handling_note (org_id, words) values (acting.my_org(), ${words}) on conflict do nothing
        `.execute(tx)
      : await sql`
          update lists.handling_note set words = ${words}, version = version + 1 where version = ${version}
        `.execute(tx);
  return numAffectedRows === 1n;
}
