import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { findServices, readQuestion } from '#modules/directory/index.ts';
import { openTestDatabase, type TestDatabase } from '#platform/testing/test-database.ts';
import { permissions } from '../../modules.ts';
import { generateBorough } from '../borough/borough.ts';
import { makeArea } from '../make-area.ts';
import { fillDirectory } from './fill-directory.ts';
import { type PractitionersQuestion, WRITTEN_BLIND, WRITTEN_KNOWING } from './practitioners-questions.ts';

const TODAY = getLocalDate('2026-11-20');
const BOROUGH = generateBorough({ pupils: 900, seed: 1, today: TODAY });

/** A right service is among the first three for nine questions in ten. Those that are not are listed, and known. */
describe('what practitioners ask the directory', () => {
  let test: TestDatabase;
  let termsOf: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    test = await openTestDatabase();
    await fillDirectory(test.database, BOROUGH, await makeArea(test.database, BOROUGH, 'rooted-examples', permissions));
    const rows = await test.past<{ urlId: string; codes: string[] }>(
      `select p.url_id as "urlId", array(select t.code from directory.term t where t.id = any (p.terms)) as codes
         from directory.published p`,
    );
    termsOf = new Map(rows.map(({ urlId, codes }) => [urlId, codes]));
  });
  afterAll(() => test.close());

  async function firstThree(asked: string): Promise<(readonly string[])[]> {
    const { question } = readQuestion({ q: [asked] });
    const { services } = await test.database.as('public', (tx) =>
      findServices(tx, question, { number: 1, today: TODAY }),
    );
    return services.slice(0, 3).map(({ urlId }) => termsOf.get(urlId) ?? []);
  }

  /** Those for which no right service is among the first three. */
  async function failing(questions: readonly PractitionersQuestion[]): Promise<string[]> {
    const failed: string[] = [];
    for (const [asked, right] of questions) {
      const found = await firstThree(asked);
      if (!found.some((codes) => codes.some((code) => right.includes(code)))) failed.push(asked);
    }
    expect(failed.length / questions.length).toBeLessThanOrEqual(0.1);
    return failed;
  }

  it('finds a right service among the first three, in words that nobody had thought of', async () => {
    expect(WRITTEN_BLIND).toHaveLength(40);
    expect(await failing(WRITTEN_BLIND)).toEqual(['somali speaking mum isolated', 'toddler group near town centre']);
  });

  it('finds one so too in words that were thought of', async () => {
    expect(WRITTEN_KNOWING).toHaveLength(24);
    expect(await failing(WRITTEN_KNOWING)).toEqual(['moving up to secondary']);
  });
});
