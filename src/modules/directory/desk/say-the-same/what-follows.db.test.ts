import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#kernel/local-date.ts';
import type { Id } from '#kernel/id.ts';
import { publishEntries, writeEntries } from '../../entry/write-entries.ts';
import { countResults } from '../../results/count-results/count-results.job.ts';
import { findPublishedById } from '../../see-service/published-services.queries.ts';
import { aCourse, arrangeCourses } from '../../testing/courses-examples.ts';
import { aService } from '../../testing/directory-examples.ts';
import { ASKED_ON, type RequestsSite, answerAs, openRequestsSite } from '../../testing/requests-site.ts';

describe('what was asked of a service that is the same as another', () => {
  let site: RequestsSite;
  let stays: Id<'service'>;
  let request: string;

  beforeAll(async () => {
    site = await openRequestsSite();
    const [own] = await site.past<{ id: string }>('select provider_id as id from directory.service where id = $1', [
      site.service,
    ]);
    const twin = { ...aService({ id: own!.id, name: 'x', description: '' }, { name: 'Sleep well' }) };
    stays = twin.entry.id as Id<'service'>;
    await site.database.as(site.curator.actor, async (tx) => {
      const from = { today: ASKED_ON, because: 'Told by telephone' };
      await publishEntries(tx, await writeEntries({ tx, actor: site.curator.actor }, [twin], from));
    });
    for (let n = 0; n < 5; n++) await answerAs(site, site.worker, await ask(), 'declined', { reason: 'full' });
    request = await ask();
    await site.database.as(site.curator.actor, (tx) =>
      sql`select directory.say_same(${site.service}, ${stays})`.execute(tx),
    );
  });
  afterAll(() => site.close());

  const ask = async (): Promise<string> => {
    const asked = await site.ask();
    if (!asked.allowed) throw new Error(asked.refusal);
    return asked.value.id;
  };

  it('stands, is not asked again, and shows the team how the one that stays is reached', async () => {
    expect(await site.ask(stays)).toMatchObject({ allowed: false, refusal: 'asked-already' });
    const found = await site.database.as(site.plan.lead.actor, (tx) => findPublishedById(tx, site.service));
    expect(found?.name).toBe('Sleep well');
  });

  it('is answered by whom it was sent to, which tells everybody of the places of the one that stays', async () => {
    await answerAs(site, site.worker, request, 'waiting', { weeks: 4 });
    expect(await site.past('select state, weeks from directory.published where service_id = $1', [stays])).toEqual([
      { state: 'waiting', weeks: 4 },
    ]);
  });

  it('is among its last few', async () => {
    const { rows } = await site.database.as(site.plan.lead.actor, (tx) =>
      sql`select declined, because from directory.last_few(${stays}, ${addDays(ASKED_ON, 4)}::date)`.execute(tx),
    );
    expect(rows).toEqual([{ declined: 'five-or-more', because: 'full' }]);
  });

  it('counts for its results, and no longer apart', async () => {
    await site.past('truncate directory.request cascade');
    await arrangeCourses(
      site,
      [site.service, stays].flatMap((service) => Array.from({ length: 5 }, () => aCourse(service))),
    );
    await site.database.as('keeper', (tx) => countResults(tx, ASKED_ON));
    expect(
      await site.past(`select service_id as id, children from directory.local_result where figure = 'asked'`),
    ).toEqual([{ id: stays, children: 10 }]);
  });
});
