import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';
import { commitmentTo } from './record-audit.ts';
import { BEGINNING, type Head, nextHash } from './seal.ts';

/** What was found: all as it was sealed, or the first thing that is not, and where. */
export type Verdict =
  | { readonly sound: true; readonly sealed: number; readonly erased: number; readonly anchored: number }
  | { readonly sound: false; readonly place: number; readonly entry: number | undefined; readonly what: Tampering };

export type Tampering =
  | 'entry-missing'
  | 'entry-changed'
  | 'content-changed'
  | 'seal-missing'
  | 'anchor-does-not-fit'
  | 'shorter-than-anchor';

export const TAMPERING: Record<Tampering, string> = {
  'entry-missing': 'an entry that was sealed is not there',
  'entry-changed': 'an entry is not as it was when it was sealed',
  'content-changed': 'what an entry says is not what was written',
  'seal-missing': 'a seal is not there: the chain has a gap',
  'anchor-does-not-fit': 'the chain differs from the head that was kept outside: entries and seals were made anew',
  'shorter-than-anchor': 'the chain is shorter than the head that was kept outside: its end was cut off',
};

type Link = {
  place: number;
  seal: Buffer;
  id: number | null;
  at: Date;
  commitment: Buffer;
  salt: Buffer | null;
  content: string | null;
};

const AT_ONCE = 5_000;

/**
 * Follows the whole chain and says where it first differs from what was sealed. Against an anchor, a head kept outside,
 * it also finds a chain that somebody computed anew. It proves nothing of entries that were never written.
 */
export async function verifyAudit(database: Database, anchor: Head = BEGINNING): Promise<Verdict> {
  let head = BEGINNING;
  let erased = 0;
  let links: Link[];
  do {
    const after = head.place;
    links = await database.as('keeper', (tx) => readLinks(tx, after));
    for (const link of links) {
      const what = whatIsWrong(head, link, anchor);
      if (what) return { sound: false, place: head.place + 1, entry: link.id ?? undefined, what };
      head = { place: link.place, hash: link.seal };
      if (link.content === null) erased += 1;
    }
  } while (links.length === AT_ONCE);
  const short = head.place < anchor.place;
  if (short) return { sound: false, place: head.place + 1, entry: undefined, what: 'shorter-than-anchor' };
  return { sound: true, sealed: head.place, erased, anchored: anchor.place };
}

function whatIsWrong(head: Head, link: Link, anchor: Head): Tampering | undefined {
  if (link.place !== head.place + 1) return 'seal-missing';
  if (link.id === null) return 'entry-missing';
  const { id, at, commitment } = link;
  if (!nextHash(head, { id, at, commitment }).equals(link.seal)) return 'entry-changed';
  if (link.place === anchor.place && !link.seal.equals(anchor.hash)) return 'anchor-does-not-fit';
  return fitsItsContent(link) ? undefined : 'content-changed';
}

const fitsItsContent = ({ salt, content, commitment }: Link): boolean =>
  !salt || content === null || commitmentTo(salt, content).equals(commitment);

async function readLinks(tx: Tx, after: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select s.place, s.hash as seal, e.id, e.at, e.commitment, c.salt, c.content
      from audit.seal s
      left join audit.entry e on e.id = s.entry_id
      left join audit.content c on c.entry_id = e.id
     where s.place > ${after} order by s.place limit ${AT_ONCE}`.execute(tx);
  return rows;
}
