import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { Asked } from '#platform/web/request.ts';
import { flagSchool } from '../flags/flag-pupils/flag-school.ts';
import { listAsking } from '../flags/flags.queries.ts';
import { identificationTimeline } from './identification-timeline.ts';
import { recordConversation } from '../conversations/record-conversation/record-conversation.ts';
import { everyDay, weeksOf } from '../testing/attendance-examples.ts';
import {
  type ExampleSchool,
  aSchoolWithPupils,
  anOfficerFor,
  openIdentificationSite,
  storeExampleCalendar,
  storeWeeks,
} from '../testing/identification-examples.ts';

const FLAGGED = getLocalDate('2025-12-14');
const ASKED = getLocalDate('2025-12-16');

/** Flags, answers and requests are told on their days, whenever somebody gets to writing them down. */
describe('what was seen and done about a child’s attendance', () => {
  let site: TestSite;
  let school: ExampleSchool;

  beforeAll(async () => {
    site = await openIdentificationSite();
    await storeExampleCalendar(site);
    school = await aSchoolWithPupils(site, 'Northfield School', 1);
    await anOfficerFor(site, [school.school]);
    const weeks = weeksOf('2025-09-01', '2025-12-12', everyDay('2025-11-14', '2025-12-12', 'OO'));
    await storeWeeks(site, [{ ...school.pupils[0]!, weeks }]);
    await site.database.as(school.lead.actor, async (tx) => {
      const run = (await flagSchool(tx, school.school.id, FLAGGED))!;
      const { personId, id: flagId, judgement, reasons: sentences } = run.raised[0]!;
      const circumstances = { whyAway: [], noAction: [], isHelpAsked: false };
      const asks = { spokenTo: [], whyAway: [], supportedBy: '', noActionBecause: '', note: '', atRisk: false };
      await recordConversation(
        tx,
        { personId, flagId, definitionId: run.definitionId, judgement, sentences, circumstances },
        { ...asks, answer: 'need-help', whatFor: 'A visit' },
        ASKED,
      );
    });
  });
  afterAll(() => site.close());

  it('is in the timeline on its day', async () => {
    const { actor } = school.lead;
    const told = await site.database.as(actor, (tx) =>
      identificationTimeline.load({ tx, actor } as Asked, [school.pupils[0]!.personId], { most: 20 }),
    );
    expect(told.map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2025-12-16 Northfield School asked School Liaison Officer A liaison-officer for help',
      '2025-12-14 Attendance flag: persistent absence',
    ]);
  });

  it('and leaves the Monday list with the week in which it was answered', async () => {
    const listedOn = (monday: string) =>
      site.database.as(school.lead.actor, async (tx) => (await listAsking(tx, getLocalDate(monday))).length);
    expect([await listedOn('2025-12-15'), await listedOn('2025-12-22')]).toEqual([1, 0]);
  });
});
