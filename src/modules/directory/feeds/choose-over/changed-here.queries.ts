import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { type Location, type Said, saidOf } from '../../desk/kept-service.ts';
import type { Ours } from '../../entry/ours.ts';
import { CHOICES_SHOWN } from '../feed-run.ts';

/** A service that was changed here, or is kept here, as it is and as it came. */
export type ChangedHere = {
  readonly id: string;
  readonly urlId: string;
  readonly name: string;
  /** Of the version that was written here last. */
  readonly number: number;
  readonly here: Said;
  readonly there: Said;
  readonly provider: string;
  /** Another provider, who gives it as it came. */
  readonly movesTo: string | null;
  readonly removedAt: Date | null;
  readonly removedBecause: string;
  /** The version over which somebody chose to write. */
  readonly chosenOver: number | null;
};

type Row = Omit<ChangedHere, 'here' | 'there'> & {
  readonly entry: unknown;
  readonly ours: Ours;
  readonly kept: Location | null;
  readonly entryThere: unknown;
  readonly oursThere: Ours | null;
  readonly keptThere: Location | null;
};

export async function listChangedHere(tx: Tx, runId: string, page: number): Promise<ChangedHere[]> {
  const { rows } = await sql<Row>`
    select i.service_id as id, s.url_id as "urlId", i.name, v.number, i.chosen_over as "chosenOver",
           v.entry, v.ours, k.location as kept, i.entry as "entryThere", i.ours as "oursThere", i.kept as "keptThere",
           p.entry ->> 'name' as provider,
           case when p.id <> (i.entry -> 'organization' ->> 'id')::uuid then i.entry -> 'organization' ->> 'name' end as "movesTo",
           s.removed_at as "removedAt", s.removed_because as "removedBecause"
      from directory.feed_item i
      join directory.service s on s.id = i.service_id
      join directory.provider p on p.id = s.provider_id
      join lateral (select w.number, w.entry, w.ours from directory.service_version w
                     where w.service_id = s.id order by w.number desc limit 1) v on true
      left join directory.kept_place k on k.service_id = s.id
     where i.run_id = ${runId} and i.what = 'changed-here'
     order by i.place, i.name, i.service_id limit ${CHOICES_SHOWN} offset ${(page - 1) * CHOICES_SHOWN}`.execute(tx);
  return rows.map(({ entry, ours, kept, entryThere, oursThere, keptThere, ...row }) => ({
    ...row,
    here: saidOf({ entry, ours, kept }),
    // Where it must not be found stays as it is kept here.
    there: saidOf({ entry: entryThere, ours: oursThere ?? ours, kept: kept ?? keptThere }),
  }));
}
