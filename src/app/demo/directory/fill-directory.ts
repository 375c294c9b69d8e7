import { type EntryToWrite, idNamed, publishEntries, writeEntries, writeProviders } from '#modules/directory/index.ts';
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Borough } from '../borough/borough.ts';
import type { Staff } from '../make-area.ts';
import { askForAListing } from './ask-for-a-listing.ts';
import { findPlaces } from './find-places.ts';
import { listSketches } from './list-sketches.ts';
import { makeEntry, makeProvider, type Term } from './make-entry.ts';
import { listPostcodes } from './on-the-map.ts';
import { reportMistakes } from './report-mistakes.ts';
import { rewordEntries } from './reword-entries.ts';
import { writeHistory } from './write-history.ts';

/** Whose own workers keep their services; what a trusted one writes is published at once. */
const KEPT_BY = [
  { name: 'Paper Lantern Youth Trust', key: 'youth', trusted: false },
  { name: 'Windlass Homes', key: 'housing', trusted: true },
];

/** Fills the directory as its curator would, over the last two years. */
export async function fillDirectory(database: Database, borough: Borough, staff: Staff): Promise<void> {
  const { today, workers } = borough;
  const curator = staff.actorOf(workers.find(({ role }) => role === 'directory-curator')!.userName);
  const entries = await database.as(curator, async (tx) => {
    const doing = { tx, actor: curator };
    await writePostcodes(tx, borough);
    const written = await writeServices(doing, borough);
    await nameKeepers(tx, staff);
    await writeHistory(doing, borough);
    await publishEntries(
      tx,
      written.map(({ entry }) => entry.id),
    );
    return written;
  });
  await reportMistakes(database, entries);
  await askForAListing(database);
  const keepers = workers.filter(({ role }) => role === 'provider').map(({ userName }) => staff.actorOf(userName));
  for (const keeper of keepers) await database.as(keeper, (tx) => rewordEntries({ tx, actor: keeper }, entries, today));
}

async function writePostcodes(tx: Tx, borough: Borough): Promise<void> {
  const postcodes = [...listPostcodes(borough)].map(([postcode, at]) => ({
    postcode: postcode.replace(' ', ''),
    ...at,
  }));
  await sql`
    insert into directory.postcode (postcode, latitude, longitude, source)
    select p.postcode, p.latitude, p.longitude, 'Made up for the demonstration.'
      from jsonb_to_recordset(${JSON.stringify(postcodes)}::jsonb) as p (postcode text, latitude float8, longitude float8)`.execute(
    tx,
  );
}

async function writeServices(doing: Doing, borough: Borough): Promise<EntryToWrite[]> {
  const { seed, today } = borough;
  const setting = { seed, today, places: findPlaces(borough), terms: await readTerms(doing.tx) };
  const sketches = listSketches(borough);
  const providers = new Map(sketches.map(({ provider }) => [provider.name, makeProvider(provider)]));
  await writeProviders(doing, [...providers.values()]);
  const entries = sketches.map((sketch, place) => makeEntry(sketch, place, setting));
  const lastYear = entries.flatMap((entry) => pricesOfLastYear(entry));
  await publishEntries(doing.tx, await writeEntries(doing, lastYear, { today, because: 'New in the directory' }));
  await writeEntries(doing, entries, { today, because: 'Told by the provider' });
  return entries;
}

/** As an entry stood before its prices went up; none where it costs nothing. */
function pricesOfLastYear(written: EntryToWrite): EntryToWrite[] {
  const { entry } = written;
  if (!entry.cost_options.some(({ amount }) => amount && amount > 2)) return [];
  const cost_options = entry.cost_options.map((cost) => ({ ...cost, amount: Math.floor((cost.amount ?? 0) * 0.9) }));
  return [{ ...written, entry: { ...entry, cost_options } }];
}

async function readTerms(tx: Tx): Promise<Map<string, Term>> {
  const { rows } = await sql<{ code: string; term: Term }>`
    select t.code, jsonb_strip_nulls(jsonb_build_object('id', t.id, 'name', t.name, 'description', t.description,
             'parent_id', t.parent_id, 'taxonomy', x.name, 'taxonomy_id', x.id)) as term
      from directory.term t join directory.taxonomy x on x.id = t.taxonomy_id where t.code is not null`.execute(tx);
  return new Map(rows.map(({ code, term }) => [code, term]));
}

async function nameKeepers(tx: Tx, staff: Staff): Promise<void> {
  await sql`
    update directory.provider p set org_id = k.org, trusted = k.trusted
      from unnest(${KEPT_BY.map(({ name }) => idNamed('provider', name))}::uuid[],
        ${KEPT_BY.map(({ key }) => staff.orgIdOf(key))}::uuid[], ${KEPT_BY.map(({ trusted }) => trusted)}::boolean[])
        as k (id, org, trusted)
     where p.id = k.id`.execute(tx);
}
