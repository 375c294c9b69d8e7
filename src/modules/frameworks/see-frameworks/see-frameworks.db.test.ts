import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Sight } from '#platform/web/answer.ts';
import { continuumOn, headlinesOn, needsOn } from '../frameworks.queries.ts';
import type { ShownList } from './shown-list.ts';
import { seeFrameworksRoute } from './see-frameworks.route.tsx';

const REASONS: ShownList = {
  title: 'Reasons of another module',
  version: 'September 2026',
  validFrom: getLocalDate('2026-09-01'),
  validTo: undefined,
  source: 'The area',
  verified: false,
  entries: [{ term: 'One reason', says: ['What it means'] }],
};

describe('the shared lists', () => {
  let test: TestDatabase;
  const actor: Actor = { userId: newId(), orgId: newId(), reach: 'scoped', permissions: new Set() };

  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  it('have four levels of need, of which the third opens a TAF', async () => {
    const levels = await test.database.as(actor, (tx) => continuumOn(tx, getLocalDate('2026-09-01')));
    expect(levels.map(({ level, name }) => [level, name])).toEqual([
      [1, 'Universal'],
      [2, 'Universal Plus'],
      [3, 'Partnership Plus'],
      [4, 'Statutory social work'],
    ]);
    expect(levels[2]!.descriptors).toContain('A child who has been excluded from school');
  });

  it('have ten headline outcomes, and needs below each', async () => {
    const day = getLocalDate('2026-09-01');
    const headlines = await test.database.as(actor, (tx) => headlinesOn(tx, day));
    const needs = await test.database.as(actor, (tx) => needsOn(tx, day));
    expect(headlines).toHaveLength(10);
    expect(headlines[0]).toEqual({ number: 1, name: 'Getting a good education' });
    expect(new Set(needs.map(({ headline }) => headline)).size).toBe(10);
    expect(needs.map(({ code }) => code).slice(0, 5)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5']);
  });

  it('have nothing for a day before their first edition', async () => {
    expect(await test.database.as(actor, (tx) => needsOn(tx, getLocalDate('2020-01-01')))).toEqual([]);
  });

  it('follow the area when it replaces an edition, from its day on', async () => {
    await test.past(`insert into frameworks.edition (id, framework, title, version, valid_from, source, verified)
      values ('headlines-2027', 'headlines', 'Headline outcomes', 'April 2027', '2027-04-01', 'The area', true)`);
    await test.past(`insert into frameworks.headline values ('headlines-2027', 1, 'Belonging at school')`);
    const names = async (day: string) =>
      (await test.database.as(actor, (tx) => headlinesOn(tx, getLocalDate(day)))).map(({ name }) => name);
    expect(await names('2027-04-01')).toEqual(['Belonging at school']);
    expect(await names('2027-03-31')).toHaveLength(10);
    await test.past(`delete from frameworks.headline where edition_id = 'headlines-2027'`);
    await test.past(`delete from frameworks.edition where id = 'headlines-2027'`);
  });

  it('cannot be changed by the application', async () => {
    const change = test.database.as(actor, (tx) => tx.deleteFrom('frameworks.need' as never).execute());
    await expect(change).rejects.toMatchObject({ code: '42501' });
  });

  it('are shown on one page, with those of other modules, their dates, and which are not compared with a source', async () => {
    const route = seeFrameworksRoute([async () => [REASONS]]);
    expect(route.needs).toBe('frameworks:see');
    const sight = (await test.database.as(actor, (tx) => route.answer({ tx } as Asked))) as Sight;
    const $ = load(String(await sight.view({} as never)));
    expect($('h1').text()).toBe('Frameworks');
    expect(
      $('h2')
        .map((_, each) => $(each).text())
        .get(),
    ).toEqual([
      'Continuum of need, October 2018',
      'Headline outcomes, April 2022',
      'Family needs, April 2022',
      'Reasons of another module, September 2026',
    ]);
    expect(
      $('.govuk-tag')
        .map((_, each) => $(each).text())
        .get(),
    ).toEqual([
      'Compared with its source',
      'Compared with its source',
      'Not compared with its source',
      'Not compared with its source',
    ]);
    expect($.text()).toContain('In force from 1 September 2026, with no end set. Source: The area');
  });
});
