import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import type { Ruling } from '#kernel/ruling.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { continuumOn } from '#modules/frameworks/index.ts';
import { findAgreementFor } from '#modules/people/index.ts';
import type { Asked } from '#platform/web/request.ts';
import { addAction } from '../content/add-action/add-action.ts';
import { addNeed } from '../content/add-need/add-need.ts';
import { addNote } from '../content/add-note/add-note.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import { closePlan } from '../close-plan/close-plan.ts';
import { listActions, listNeeds } from '../content/content.queries.ts';
import { getPlannedMeeting } from '../meetings/meeting-in-hand.ts';
import { USUAL_QUESTION } from '../meetings/meeting.rules.ts';
import { planMeeting } from '../meetings/plan-meeting/plan-meeting.ts';
import { holdMeeting } from '../meetings/run-meeting/hold-meeting.ts';
import { listMeetings } from '../meetings/meetings.queries.ts';
import { openPlan } from '../open-plan/open-plan.ts';
import { WHOLE_FAMILY, findPlanInHand, type PlanInHand } from '../plan/plan-in-hand.ts';
import { findOpenPlanOf, listPlansOf } from '../plan/plan.queries.ts';
import { settleAction } from '../content/settle-action/settle-action.ts';
import { listTeam } from '../team/team.queries.ts';
import { type ExampleFamily, aFamily, anAgreement, openPlansSite } from '../testing/plans-examples.ts';
import { plansTimeline } from './plans-timeline.ts';

const OPENED = getLocalDate('2026-03-02');
const REVIEWED = getLocalDate('2026-04-13');
const CLOSED = getLocalDate('2026-05-18');

/** What happens in a plan is told on the day on which it was, whenever somebody gets to writing it down. */
describe('a plan whose days have passed', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let family: ExampleFamily;

  /** Something that the lead does, on the open plan. */
  const does = (what: (asked: Asked, inHand: PlanInHand) => Promise<Ruling<unknown, string>>) =>
    site.database.as(lead.actor, async (tx) => {
      const plan = (await findOpenPlanOf(tx, family.child.id))!;
      const ruling = await what({ tx, actor: lead.actor } as Asked, (await findPlanInHand(tx, plan.urlId))!);
      expect(ruling.allowed).toBe(true);
    });

  beforeAll(async () => {
    site = await openPlansSite();
    const school = await site.organisation('Northfield School');
    lead = await site.signIn('school-lead', school);
    family = await aFamily(site, school, await site.organisation('Southfield School'));
    await anAgreement(site, lead, [family.child]);
    await site.database.as(lead.actor, async (tx) => {
      const known = {
        childId: family.child.id,
        agreement: await findAgreementFor(tx, family.child.id),
        openPlan: undefined,
        levels: await continuumOn(tx, OPENED),
        clocks: await clocksOn(tx, OPENED),
        origins: [],
      };
      await openPlan(tx, known, { kind: 'taf', level: 3, reviewOn: REVIEWED, origin: '' }, OPENED);
    });
    const need = {
      about: WHOLE_FAMILY,
      listed: '',
      ownWords: 'Mornings',
      wanted: 'Calm',
      sensitivity: 'general',
    } as const;
    await does((asked, inHand) => addNeed(asked, inHand, need, OPENED));
    await does(async (asked, inHand) => {
      const [first] = await listNeeds(asked.tx, inHand.plan.id);
      const action = { what: 'Walk in', owner: 'family', ownerName: 'Grandad', dueOn: REVIEWED };
      return addAction(asked, inHand, first!, [], action, OPENED);
    });
    const note = { about: WHOLE_FAMILY, text: 'Tea', sensitivity: 'general', atRisk: 'no' } as const;
    await does((asked, inHand) => addNote(asked, inHand, { ...note, happenedOn: REVIEWED }, REVIEWED));
    await does(async (asked, inHand) => {
      const [[first], [action]] = [
        await listNeeds(asked.tx, inHand.plan.id),
        await listActions(asked.tx, inHand.plan.id),
      ];
      return settleAction(asked, inHand, action!, first!, { settlement: 'done', why: '' }, 1, REVIEWED);
    });
    await does(async (asked, inHand) => {
      const known = { today: REVIEWED, clocks: await clocksOn(asked.tx, REVIEWED) };
      const team = await listTeam(asked.tx, inHand.plan.id);
      const hours = { on: REVIEWED, from: '10:00', until: '11:00', how: 'phone', place: '' } as const;
      const meeting = { ...hours, question: USUAL_QUESTION, invited: team.map(({ key }) => key) };
      return planMeeting(asked, inHand, meeting, { ...known, team, version: inHand.plan.version });
    });
    await does(async (asked, inHand) => {
      const found = await getPlannedMeeting(asked.tx, inHand, REVIEWED, await clocksOn(asked.tx, REVIEWED));
      const invited = found.invited.map((who) => ({ ...who, attendance: 'came' as const }));
      return holdMeeting(asked, { ...found, invited }, { text: 'Better', nextReviewOn: CLOSED }, found.meeting.version);
    });
  });
  afterAll(() => site.close());

  it('says so on its page', async () => {
    await site.database.as(lead.actor, async (tx) => {
      const plan = (await findOpenPlanOf(tx, family.child.id))!;
      expect(plan.openedOn).toBe(OPENED);
      expect((await listMeetings(tx, plan.id)).map(({ endedOn }) => endedOn)).toEqual([REVIEWED]);
      expect((await listTeam(tx, plan.id)).map(({ since }) => since)).toEqual([OPENED]);
    });
  });

  it('and in the timeline, the newest first, once it is closed too', async () => {
    await does(async (asked, inHand) => {
      const outcomes = (await listNeeds(asked.tx, inHand.plan.id)).map((need) => ({ need, outcome: 'met' as const }));
      const end = { reason: 'outcomes-met', outcomes, leftUndone: [], familyView: 'Thank you', whatNext: 'School' };
      return closePlan(asked, inHand, end, { today: CLOSED, version: inHand.plan.version });
    });
    const told = await site.database.as(lead.actor, async (tx) => {
      expect((await listPlansOf(tx, [family.child.id])).map(({ closedOn }) => closedOn)).toEqual([CLOSED]);
      return plansTimeline.load({ tx, actor: lead.actor } as Asked, [family.child.id], { most: 20 });
    });
    expect(told.map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2026-05-18 The family plan was closed',
      '2026-04-13 The team and the family met about the family plan',
      '2026-04-13 An action of the family plan was done',
      '2026-04-13 A note was added to the family plan',
      '2026-03-02 A need was added to the family plan',
      '2026-03-02 A family plan was opened',
    ]);
  });
});
