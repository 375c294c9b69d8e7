import { newId } from '#kernel/id.ts';
import type { Actor } from '#kernel/actor.ts';
import { permissions } from '#app/modules.ts';
import { findActorNamed } from '#modules/access/index.ts';
import { type EntryToWrite, publishEntries, writeEntries } from '#modules/directory/index.ts';
import type { BenchSite } from './bench-site.ts';

const AT_ONCE = 1_000;

/** What the copies are called beside the name of what they are copies of. */
const WHERE = ['Alder', 'Birch', 'Cedar', 'Elder', 'Hazel', 'Maple', 'Rowan', 'Willow'].flatMap((tree) =>
  ['brook', 'field', 'gate', 'ley', 'mere', 'stead', 'ton', 'wick'].map((end) => `${tree}${end}`),
);

/** Fills the directory with copies of the demonstration's services, elsewhere, until it has so many. */
export async function fillDirectoryUpTo(site: BenchSite, services: number): Promise<void> {
  const { rows: models } = await site.superuser.query<EntryToWrite>(
    `select s.provider_id as "providerId", p.entry, p.ours, p.protection
       from directory.published p join directory.service s on s.id = p.service_id where s.feed_id is null order by s.id limit 216`,
  );
  const { rows } = await site.superuser.query<{ has: number }>('select count(*)::int as has from directory.published');
  const curator = await curatorOf(site);
  for (let from = rows[0]!.has; from < services; from += AT_ONCE) {
    const many = Math.min(AT_ONCE, services - from);
    const copies = Array.from({ length: many }, (_, i) => copyOf(models[(from + i) % models.length]!, from + i));
    await site.database.as(curator, async (tx) => {
      const doing = { tx, actor: curator };
      const { today } = site.borough;
      await publishEntries(tx, await writeEntries(doing, copies, { today, because: 'A copy to measure with' }));
    });
  }
  await site.superuser.query('vacuum analyze'); // as autovacuum would have by the next day
}

async function curatorOf({ borough, database }: BenchSite): Promise<Actor> {
  const { userName } = borough.workers.find(({ role }) => role === 'directory-curator')!;
  return (await database.as('keeper', (tx) => findActorNamed(tx, userName, permissions)))!;
}

/** Degrees north and east of where its model is: some 25 miles around, the same each time. */
const movedBy = (place: number) => ({
  north: ((place * 7_919) % 1_000) / 1_400 - 0.36,
  east: ((place * 104_729) % 1_000) / 850 - 0.59,
});

/** Every so many have a shape, of so many that there are, with as many corners as a ward has. */
const [SHAPED, SHAPES, CORNERS] = [4, 75, 400];

/** An area around the borough, a dozen miles across, whose shape is known. */
function areasOf(place: number): EntryToWrite['entry']['service_areas'] | undefined {
  if (place % SHAPED !== 0) return undefined;
  const { north, east } = movedBy(place % (SHAPED * SHAPES));
  const ring = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const turn = (2 * Math.PI * (i % CORNERS)) / CORNERS;
    return [-3.9 + east + 0.15 * Math.cos(turn), 53.75 + north + 0.1 * Math.sin(turn)];
  });
  return [
    {
      id: newId(),
      name: `Area ${place % (SHAPED * SHAPES)}`,
      extent: JSON.stringify({ type: 'Polygon', coordinates: [ring] }),
    },
  ];
}

function copyOf({ entry, ...model }: EntryToWrite, place: number): EntryToWrite {
  const { north, east } = movedBy(place);
  return {
    ...model,
    entry: {
      ...entry,
      id: newId(),
      name: `${entry.name}, ${WHERE[place % WHERE.length]}`,
      service_areas: areasOf(place) ?? entry.service_areas,
      service_at_locations: entry.service_at_locations.map(({ location, ...at }) => ({
        ...at,
        id: newId(),
        ...(location && {
          location: {
            ...location,
            latitude: (location.latitude ?? 53) + north,
            longitude: (location.longitude ?? -2) + east,
          },
        }),
      })),
    },
  };
}
