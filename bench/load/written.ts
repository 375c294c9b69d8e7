import type pg from 'pg';

/** Something that was sent and acknowledged. */
export type Written = {
  readonly what: 'note' | 'answer' | 'action' | 'settled action' | 'draft';
  readonly text: string;
  /** Of the form; a draft is known by it. */
  readonly path: string;
  readonly userName: string;
};

/** Each text that somebody of the load wrote, wherever it is, with the draft's path and owner. */
const FOUND: Record<Written['what'], string> = {
  note: `select text, '' as place from plans.note`,
  answer: `select note as text, '' as place from identification.conversation`,
  action: `select what as text, '' as place from plans.action`,
  'settled action': `select what as text, '' as place from plans.action where status = 'done'`,
  draft: `select d.body ->> 'note' as text, u.user_name || ' ' || d.subject as place
            from web.draft d join access.user_account u on u.id = d.user_id`,
};

/**
 * How many of them are not there exactly once, and how many are there that nobody was told of. Of the drafts of one form the
 * newest is what was kept.
 */
export async function countAmiss(superuser: pg.Client, written: readonly Written[]): Promise<number> {
  let amiss = 0;
  for (const [what, found] of Object.entries(FOUND)) {
    const { rows } = await superuser.query<{ key: string }>(
      `select place || ' ' || text as key from (${found}) f where text like 'Load %'`,
    );
    const told = new Set(newest(written.filter((one) => one.what === what)));
    const there = rows.map(({ key }) => key);
    const right = new Set(there.filter((key) => told.has(key)));
    amiss += told.size - right.size + (there.length - right.size);
  }
  return amiss;
}

/** The keys under which they should be found. */
function newest(written: readonly Written[]): string[] {
  const byPlace = new Map<string, string>();
  for (const { what, text, path, userName } of written) {
    const place = what === 'draft' ? `${userName} ${path}` : '';
    byPlace.set(what === 'draft' ? place : text, `${place} ${text}`);
  }
  return [...byPlace.values()];
}
