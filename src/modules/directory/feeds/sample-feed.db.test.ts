import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openReferralPaths } from '../open-referral/open-referral.paths.ts';
import { type FeedSite, openFeedSite } from '../testing/feed-site.ts';
import type { Answer } from '../testing/served-feed.ts';

/**
 * The sample feeds of the Open Referral UK validator (CC BY-SA 4.0). They are not part of the project: name the folder that holds
 * `oruk-mock-default/` in ROOTED_REFERENCE_DATA.
 */
const folder = process.env['ROOTED_REFERENCE_DATA'];

type Document = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * What we say of a service beside what came: who gives it by id, too, as HSDS has it, and what neither standard has a field for.
 * There is nothing that came and is not given on: no part of the sample is `metadata`, `program` or `locations`, which tell who
 * wrote what and may hold places that must not be found, and are therefore read by nobody.
 */
const OURS = ['organization_id', 'directory_of_what_works'];

const withoutOurs = (service: Document): object =>
  Object.fromEntries(Object.entries(service).filter(([name]) => !OURS.includes(name)));

describe.skipIf(folder === undefined)('the sample feeds (needs ROOTED_REFERENCE_DATA)', () => {
  let feed: FeedSite;

  beforeAll(async () => {
    feed = await openFeedSite();
  });
  afterAll(() => feed?.site.close());
  beforeEach(() => feed.begin());

  const sample = <T>(of: string, name: string): T =>
    JSON.parse(readFileSync(join(folder!, 'oruk-mock-default', of, `${name}.json`), 'utf8')) as T;

  /** All that everybody reads of a service. */
  const given = async (id: string): Promise<Document> =>
    (await feed.site.app.inject({ url: openReferralPaths.service.replace(':id', id) })).json<Document>();

  /** A feed of the validator: its one page of services, and each of them in full. */
  const served = (of: string): Answer => {
    const service = sample<Document>(of, 'service_full');
    return (path, query) => {
      if (path === `/services/${service.id}`) return { body: service };
      return { body: query.get('page') === '1' ? sample(of, 'service_list') : { contents: [] } };
    };
  };

  it('come in completely and go out equal in every field', async () => {
    const run = await feed.readAt(served('V3.0-UK-Default'));
    expect(run).toMatchObject({ status: 'read', complete: true });
    expect(await feed.whatOf(run)).toEqual({ new: 1 });
    await feed.bring(run);
    const service = sample<Document>('V3.0-UK-Default', 'service_full');
    expect(withoutOurs(await given(service.id))).toEqual(service);
  });

  it('may name one service 128 times and say that there are 31: it comes once, as it is', async () => {
    const run = await feed.readAt(served('V3.0-UK-Test'));
    expect(run).toMatchObject({ status: 'read', complete: false, fault: 'fewer-than-said' });
    await feed.bring(run);
    const service = sample<Document>('V3.0-UK-Test', 'service_full');
    expect(withoutOurs(await given(service.id))).toEqual(service);
  });
});
