import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import type { TimelinePart } from '#modules/people/index.ts';
import type { Asked } from '#platform/web/request.ts';
import { ASKED_ON, type RequestsSite, answerAs, openRequestsSite } from '../../testing/requests-site.ts';
import { supportTimeline } from './support-timeline.ts';

describe('what became of a request', () => {
  let site: RequestsSite;

  beforeAll(async () => {
    site = await openRequestsSite();
    const asked = await site.ask();
    if (!asked.allowed) throw new Error(asked.refusal);
    await answerAs(site, site.worker, asked.value.id, 'waiting', { weeks: 6 });
    await answerAs(site, site.worker, asked.value.id, 'accepted');
    await site.database.as(site.worker.actor, (tx) =>
      sql`select directory.keep_session(${asked.value.id}, '2026-11-24', 'came')`.execute(tx),
    );
  });
  afterAll(() => site.close());

  const told = async ({ actor }: SignedInUser, part: TimelinePart = { most: 20 }) =>
    (
      await site.database.as(actor, (tx) => supportTimeline.load({ tx, actor } as Asked, [site.plan.child.id], part))
    ).map(({ on, what }) => `${on} ${what}`);

  it('is in the timeline on its day, the newest first, and read on from any place', async () => {
    const all = [
      '2026-11-24 The support of Sleep better began',
      `${ASKED_ON} Sleep better accepted the request for support`,
      `${ASKED_ON} Sleep better was asked for support`,
    ];
    expect(await told(site.plan.lead)).toEqual(all);
    const { actor } = site.plan.lead;
    const [first] = await site.database.as(actor, (tx) =>
      supportTimeline.load({ tx, actor } as Asked, [site.plan.child.id], { most: 1 }),
    );
    expect(await told(site.plan.lead, { most: 20, before: first! })).toEqual(all.slice(1));
  });

  it('for those who see the request, and nobody else: not even for the service', async () => {
    for (const who of [site.worker, site.curator, await site.signIn('manager')]) expect(await told(who)).toEqual([]);
  });
});
