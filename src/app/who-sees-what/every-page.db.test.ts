import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY } from '#platform/testing/canary.ts';
import type { Names } from '#platform/testing/who-sees.ts';
import { addressFrom, addressesOf, namesIn } from './testing/addresses-of.ts';
import { type Answered, type BoroughSite, openBoroughSite, routes } from './testing/borough-site.ts';
import { type FilledBorough, type Member, openFilledBorough } from './testing/filled-borough.ts';

/** What anybody may do, signed in or not; and what everybody may who is signed in. */
const WITHOUT_PERMISSION = {
  public: [
    'get /directory',
    'get /directory/compare',
    'get /directory/map',
    'get /directory/services/:service',
    'get /directory/shortlist',
    'open-data /open-referral',
    'open-data /open-referral/',
    'open-data /open-referral/*',
    'open-data /open-referral/dump.csv',
    'open-data /open-referral/dump.json',
    'open-data /open-referral/openapi.json',
    'open-data /open-referral/organizations',
    'open-data /open-referral/organizations/:id',
    'open-data /open-referral/service_at_locations',
    'open-data /open-referral/service_at_locations/:id',
    'open-data /open-referral/services',
    'open-data /open-referral/services/:id',
    'open-data /open-referral/taxonomies',
    'open-data /open-referral/taxonomies/:id',
    'open-data /open-referral/taxonomy_terms',
    'open-data /open-referral/taxonomy_terms/:id',
  ],
  visitor: [
    'get /directory/ask-to-be-listed',
    'get /directory/services/:service/mistake',
    'get /l/:token',
    'get /sign-in',
    'get /sign-in/code',
    'post /directory/ask-to-be-listed',
    'post /directory/services/:service/mistake',
    'post /l/:token',
    'post /l/:token/again',
    'post /l/answer',
    'post /l/code',
    'post /l/more',
    'post /sign-in',
    'post /sign-in/code',
    'post /sign-out',
  ],
  'signed-in': [
    'get /',
    'get /account',
    'get /account/recovery-codes',
    'get /account/recovery-codes/new',
    'get /account/second-step',
    'get /account/second-step/turn-off',
    'get /act-for',
    'get /directory/services/:service/results',
    'get /how-to-tell-me',
    'get /password',
    'post /account/recovery-codes/new',
    'post /account/second-step',
    'post /account/second-step/turn-off',
    'post /account/sessions/end',
    'post /account/sessions/end-others',
    'post /act-for',
    'post /how-to-tell-me',
    'post /password',
  ],
};

const STRANGERS: readonly Member[] = ['otherLead', 'otherOfficer', 'colleague', 'administrator'];

describe('every page', () => {
  let borough: FilledBorough;
  let site: BoroughSite;
  let hidden: Names;
  let missing: Names;
  let open: Names;
  let secrets: readonly string[];

  beforeAll(async () => {
    borough = await openFilledBorough();
    site = await openBoroughSite(borough);
    ({ hidden, missing, open } = await addressesOf(borough));
    secrets = [CANARY.name, CANARY.text, CANARY.birthday, '17 February 2013', borough.pupils[0]!.upn];
  });
  afterAll(async () => {
    await site.app.close();
    await borough.close();
  });

  /** Without what differs from one answer to the next by itself: keys, and the address that was asked for. */
  const plain = ({ status, body }: Answered, names: Names): string => {
    const named = Object.values(names).reduce((text, name) => text.replaceAll(name, '#'), body);
    return `${status} ${named.replaceAll(/name="_key" value="[^"]*"/g, '')}`;
  };

  const tellingPages = (method: 'get' | 'post') =>
    routes.filter((route) => route.method === method && namesIn(route.path, open).length > 0).map(({ path }) => path);

  it('says what somebody must be allowed to do, or is one of the few that anybody may use', () => {
    const anybodys = Map.groupBy(
      routes.filter(({ needs }) => needs === 'visitor' || needs === 'public' || needs === 'signed-in'),
      ({ needs }) => needs,
    );
    const named = [...anybodys].map(([needs, all]) => [
      needs,
      all.map(({ method, path }) => `${method} ${path}`).toSorted(),
    ]);
    expect(Object.fromEntries(named)).toEqual(WITHOUT_PERMISSION);
  });

  it.each(STRANGERS)('is not found, as if there were nothing, by somebody who must not see it: %s', async (member) => {
    const visit = await site.signIn(borough.cast[member]);
    const wrong: Record<string, unknown> = {};
    for (const method of ['get', 'post'] as const) {
      for (const path of tellingPages(method)) {
        const there = await visit[method](addressFrom(path, hidden));
        const nothing = await visit[method](addressFrom(path, missing));
        if (there.status !== 404 || there.kept !== 'no-store' || plain(there, hidden) !== plain(nothing, missing))
          wrong[`${method} ${path}`] = { there: [there.status, there.to, there.kept], nothing: nothing.status };
      }
    }
    expect(wrong).toEqual({});
  });

  it.each(STRANGERS)('that lists or counts names nobody whom they must not see: %s', async (member) => {
    const visit = await site.signIn(borough.cast[member]);
    for (const { path } of routes.filter(({ method, path: each }) => method === 'get' && !each.includes(':'))) {
      const { status, body, kept } = await visit.get(path);
      expect([200, 303, 404], path).toContain(status);
      expect(kept, path).toBe('no-store');
      for (const secret of secrets) expect(body.includes(secret), `${path} has ${secret}`).toBe(false);
    }
    for (const q of [CANARY.name, borough.pupils[0]!.upn]) {
      const { body } = await visit.get(`/children?q=${q}`);
      expect(body.includes(borough.pupils[0]!.urlId), q).toBe(false);
    }
  });

  it('is not shown to somebody who has not signed in', async () => {
    for (const path of tellingPages('get')) {
      const response = await site.app.inject({ url: addressFrom(path, hidden) });
      expect([response.statusCode, response.headers['cache-control'], response.body], path).toEqual([
        303,
        'no-store',
        '',
      ]);
    }
  });

  it.each(['lead', 'professional', 'officer'] as const)(
    'that shows a child to who may see them records that, and keeps nothing: %s',
    async (member) => {
      const [child, helped] = borough.pupils;
      const family = [child!, child!.mother, helped!, borough.pupils[4]!, borough.pupils[9]!].map(
        ({ id }) => id as string,
      );
      const shown = new Set<string>();
      const unrecorded: string[] = [];
      const visit = await site.signIn(borough.cast[member]);
      for (const path of tellingPages('get')) {
        const [before] = await borough.past<{ last: number }>('select max(entry_id) as last from audit.content');
        const { status, kept } = await visit.get(addressFrom(path, hidden));
        expect([200, 303, 404], path).toContain(status);
        expect(kept, path).toBe('no-store');
        // A file that was sent, and a view of one's own, are about nobody.
        if (status !== 200 || path.startsWith('/imports') || path.includes('/views/')) continue;
        shown.add(path);
        const looked = await borough.past(
          `select 1 from audit.content where entry_id > $1 and user_id = $2 and person_ids && $3::uuid[]`,
          [before!.last, borough.cast[member].userId, family],
        );
        if (looked.length === 0) unrecorded.push(path);
      }
      expect(unrecorded).toEqual([]);
      expect(shown.size).toBeGreaterThan(member === 'officer' ? 2 : 10);
    },
  );

  it('leaves no name, birthday or word of anybody in the log or in the audit', async () => {
    const visit = await site.signIn(borough.cast.lead);
    await visit.get(`/children?q=${CANARY.name}`);
    await visit.get(`/children/${CANARY.name}`);
    await visit.get(`/children?q=${borough.pupils[0]!.upn}&born-day=17&born-month=2&born-year=2013`);
    await writeSomething();
    const audit = await borough.past<{ content: string }>('select content from audit.content');
    const names = await borough.past<{ family: string }>(
      'select distinct family from people.name where length(family) > 4',
    );
    const words = [...secrets, ...names.map(({ family }) => family)];
    const found = [...site.logged, ...audit.map(({ content }) => content)].flatMap((line) =>
      words.filter((word) => line.includes(word)).map((word) => `${word}: ${line.slice(0, 120)}`),
    );
    expect(site.logged.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  /** Forms that take free text, sent by those who may. */
  async function writeSomething(): Promise<void> {
    const { browser } = await site.signIn(borough.cast.lead);
    const filled: Record<string, Record<string, string>> = {
      '/children/:child/conversation': {
        answer: 'spoken-with',
        spokenTo: 'child',
        whyAway: 'other',
        note: CANARY.text,
        atRisk: 'yes',
      },
      '/children/:child/bars/:user': { reason: CANARY.text },
      '/plans/:plan/notes/add': { text: CANARY.text, atRisk: 'yes' },
    };
    for (const [path, fields] of Object.entries(filled)) {
      const page = await browser.open(addressFrom(path, hidden));
      const about = page.$('input[name=about]').first().attr('value');
      const answered = await browser.send(page, { ...fields, ...(about ? { about } : {}) });
      expect([answered.status, answered.problems], path).toEqual([200, []]);
    }
  }
});
