import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { publishEntries, writeEntries, writeProviders } from '../entry/write-entries.ts';
import { directoryAlone } from '../testing/directory-alone.ts';
import { aProvider, aService } from '../testing/directory-examples.ts';
import { batchesOf } from './answer-list.ts';
import { openReferralPaths as paths } from './open-referral.paths.ts';
import { services } from './open-services.ts';

type Page = { size: number; total_items: number; total_pages: number; last_page: boolean; contents: Item[] };
type Item = {
  services?: { id: string }[];
  directory_of_what_works?: { services_in_all: number; all_services_url: string };
};

const SERVICES = 230;
const LARGE = 'x'.repeat(290_000);

describe('open data of which there is much', () => {
  let site: TestSite;
  const council = aProvider({ name: 'A council' });
  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    const { actor } = await site.signIn('directory-curator');
    const given = Array.from({ length: SERVICES }, (_, i) =>
      aService(council, {
        name: `Service ${i}`,
        ...(i < 20 && { id: newId().replace(/^./, '0'), description: LARGE }),
      }),
    );
    await site.database.as(actor, async (tx) => {
      await writeProviders({ tx, actor }, [council]);
      const from = { today: getLocalDate('2026-11-20'), because: '' };
      await publishEntries(tx, await writeEntries({ tx, actor }, given, from));
    });
  });
  afterAll(() => site.close());

  const read = async <T>(url: string): Promise<T> => (await site.app.inject({ url })).json<T>();

  it.each([paths.services, paths.places])('has at most 50 in full on a page, which says so: %s', async (path) => {
    const page = await read<Page>(`${path}?full=true&per_page=500&page=5`);
    expect({ ...page, contents: page.contents.length }).toMatchObject({
      size: 30,
      total_items: SERVICES,
      total_pages: 5,
      last_page: true,
      contents: 30,
    });
    expect((await read<Page>(`${path}?per_page=500`)).size).toBe(SERVICES);
  });

  it('has some of the services of one that gives many, and says where the rest are', async () => {
    const whole = await read<Item>(paths.organisation.replace(':id', council.id));
    const all = `http://localhost:3000${paths.services}?organization_id=${council.id}&full=true`;
    expect(whole.services).toHaveLength(200);
    expect(whole.directory_of_what_works).toEqual({ services_in_all: SERVICES, all_services_url: all });
    expect((await read<Page>(new URL(all).pathname + new URL(all).search)).total_items).toBe(SERVICES);
    const [listed] = (await read<Page>(`${paths.organisations}?full_service=true&per_page=500`)).contents;
    expect(listed?.services).toHaveLength(20);
    expect(listed?.directory_of_what_works?.services_in_all).toBe(SERVICES);
  });

  it('is sent line by line, fewer at a time where they are large, and each once', async () => {
    const sizes: number[] = [];
    for await (const rows of batchesOf((work) => site.database.as('public', work), { ...services, item: String }))
      sizes.push(rows.length);
    expect(sizes).toEqual([7, 7, 200, 16]);
    const { body } = await site.app.inject({ url: `${paths.services}?full=true&format=ndjson` });
    const ids = body
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect([ids.length, new Set(ids).size]).toEqual([SERVICES, SERVICES]);
  });
});
