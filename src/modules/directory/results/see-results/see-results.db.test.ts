import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { plansAlone } from '#modules/plans/testing/plans-examples.ts';
import { directoryModule } from '../../directory.module.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { aCourse, arrangeCourses } from '../../testing/courses-examples.ts';
import { type RequestsSite, openRequestsSite } from '../../testing/requests-site.ts';
import { listFigures } from '../local-results.queries.ts';
import { countResults } from '../count-results/count-results.job.ts';

describe('whether a service works here', () => {
  let site: RequestsSite;
  let path: string;

  beforeAll(async () => {
    site = await openRequestsSite(
      plansAlone(),
      [],
      directoryModule({
        serviceResults: [
          { name: 'costs', needs: 'directory:ask', order: 1, load: async () => 'What it costs' as never },
        ],
      }),
    );
    const addressOf = async (service: string) =>
      directoryPaths.results(
        (
          await site.past<{ url: string }>('select url_id as url from directory.published where service_id = $1', [
            service,
          ])
        )[0]!.url,
      );
    path = await addressOf(site.service);
  });
  afterAll(() => site.close());

  const count = () => site.database.as('keeper', (tx) => countResults(tx, getLocalDate('2026-11-20')));
  const open = async ({ browser }: SignedInUser) => (await browser.open(path)).$('main').text();

  it('says so where nobody was asked for', async () => {
    expect(await open(site.plan.lead)).toContain('No child has been counted yet');
  });

  it('tells what changed, with how many, the range and the comparison', async () => {
    const { service, outside } = site;
    await arrangeCourses(site, [
      ...Array.from({ length: 10 }, (_, n) => aCourse(service, { missed: n < 5 ? [4, 2] : [2, 1], family: 4 })),
      ...Array.from({ length: 12 }, (_, n) => aCourse(outside, { missed: n < 6 ? [4, 3] : [2, 3] })),
    ]);
    await count();
    const text = await open(site.plan.lead);
    expect(text).toContain('Counted on 20 November 2026');
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(
      /Children of this service ?10 ?30% ?15% ?15 points lower ?19 points lower to 11 points lower/,
    );
    expect(text).toContain('regression to the mean). That goes for both groups.');
    expect(text).toContain('The two ranges lie apart');
  });

  it('speaks of one group where there is nobody to compare with', async () => {
    await site.past(`delete from directory.local_result where part in ('same-need', 'elsewhere')`);
    const text = await open(site.plan.lead);
    expect(text).toContain('regression to the mean).');
    expect(text).not.toContain('both groups');
  });

  it('is the same for whoever is signed in, and names no child', async () => {
    await site.past(
      `insert into people.name (person_id, kind, given, family, folded, source_org)
       select distinct person_id, 'legal', 'Robin', 'Madeup', 'robin madeup', $1::uuid from directory.request`,
      [site.plan.lead.organisation.id],
    );
    await site.past(`update plans.need set name = 'Sleep, for Robin Madeup', wanted = 'Robin Madeup sleeps'`);
    await site.past('delete from directory.local_result');
    await count();
    const [lead, worker] = [await open(site.plan.lead), await open(site.worker)];
    expect(lead.replace('What it costs', '')).toBe(worker);
    expect(lead).toContain('Children of this service');
    expect(lead).not.toMatch(/Robin|Madeup/);
  });

  it('has what higher modules add to it, for those who may see that', async () => {
    expect(await open(site.plan.lead)).toContain('What it costs');
    expect(await open(site.worker)).not.toContain('What it costs');
  });

  it('says where there is too little', async () => {
    await site.past('truncate directory.local_result, directory.request cascade');
    await arrangeCourses(site, [aCourse(site.service)]);
    await count();
    expect(await open(site.plan.lead)).toContain('Fewer than 5 children: too few to say anything of them.');
  });

  it('is for nobody who is not signed in, and nowhere in what everybody reads', async () => {
    expect((await site.visitor().open(path)).text).not.toContain('work here');
    expect((await site.visitor().open(path.replace('/results', ''))).text).not.toContain('work here');
    expect((await site.plan.lead.browser.open(path.replace('/results', ''))).text).toContain('Does it work here?');
    await expect(site.database.as('public', (tx) => listFigures(tx, site.service))).rejects.toMatchObject({
      code: '42501',
    });
  });
});
