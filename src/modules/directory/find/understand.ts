import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { Question } from './question.rules.ts';
import { type Meaning, type Phrase, type Reading, phrasesOf, readWords, readingsOf, wordsOf } from './words.rules.ts';

/** A question as it is understood: what the words say as filters, what they mean, where the place is. */
export type Understood = {
  readonly question: Question;
  readonly readings: readonly Reading[];
  readonly place: Place | undefined;
  /** What the need that was chosen is called. */
  readonly needName?: string | undefined;
};

/** Where a postcode is. */
export type Place = { readonly latitude: number; readonly longitude: number };

/**
 * Reads a question with what the directory knows of words and postcodes, in four statements at most. `home`: where to look
 * from, where no postcode was asked.
 */
export async function understand(tx: Tx, asked: Question, home?: Place): Promise<Understood> {
  const question = readWords(asked);
  const typed = wordsOf(question.words);
  return {
    question,
    readings: typed.length > 0 ? await readingsIn(tx, typed) : [],
    place: question.near === undefined ? home : await findPlace(tx, question.near),
    needName: question.need === undefined ? undefined : await findNeedName(tx, question.need),
  };
}

async function readingsIn(tx: Tx, typed: readonly string[]): Promise<Reading[]> {
  const { rows: slips } = await sql<{ word: string; meant: string }>`
    select word, meant from directory.spelt(${typed}::text[])`.execute(tx);
  const spelt = new Map(slips.map(({ word, meant }) => [word, meant]));
  const meanings = await findMeanings(tx, phrasesOf(typed.map((word) => spelt.get(word) ?? word)));
  return readingsOf(typed, spelt, meanings);
}

/** What phrases are known to mean. The same stems are the same phrase, in any order: 'school won't go'. */
async function findMeanings(tx: Tx, phrases: readonly Phrase[]): Promise<Meaning[]> {
  const { rows } = await sql<Meaning>`
    select p.start, p.size, cardinality(directory.stems(p.text)) as stems, s.means, s.term_id as term, t.name as "termName"
      from jsonb_to_recordset(${JSON.stringify(phrases)}::jsonb) as p (start int, size int, text text)
      join directory.synonym s
        on directory.stems(s.said) = directory.stems(p.text) and directory.stems(p.text) <> '{}'
      left join directory.term t on t.id = s.term_id
     where t.ended_on is null
     order by p.start, p.size, s.said, s.means, t.name`.execute(tx);
  return rows;
}

async function findNeedName(tx: Tx, need: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from directory.term where id = ${need}::uuid`.execute(tx);
  return rows[0]?.name;
}

/** The middle of what has that code, or that first half of one. */
export async function findPlace(tx: Tx, code: string): Promise<Place | undefined> {
  const { rows } = await sql<{ latitude: number | null; longitude: number | null }>`
    select avg(latitude) as latitude, avg(longitude) as longitude from directory.postcode
     where postcode = ${code} or left(postcode, length(postcode) - 3) = ${code}`.execute(tx);
  const { latitude, longitude } = rows[0]!;
  return latitude === null || longitude === null ? undefined : { latitude, longitude };
}
