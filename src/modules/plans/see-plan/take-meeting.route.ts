import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { calendarFile } from '#platform/messages/calendar-file.ts';
import { download } from '#platform/web/route.ts';
import { whenNext } from '../messages/calendars.ts';
import { findPlanInHand, personsOf } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';

/** The next meeting, for a calendar that takes no invitations. It says no more than they do. */
export const takeMeetingRoute = download({
  path: plansPaths.meeting(':plan'),
  needs: 'plans:see',
  async load({ tx, params, origin }) {
    const inHand = await findPlanInHand(tx, params['plan']!);
    if (!inHand) return undefined;
    const { urlId: about, nextReviewOn, closedOn, id } = inHand.plan;
    if (closedOn !== null || nextReviewOn < todayInLondon()) return undefined;
    await recordAudit(tx, 'plans.plan-viewed', personsOf(inHand), { plan: id });
    const file = calendarFile({
      about,
      when: whenNext(inHand.plan),
      link: origin + plansPaths.plan(about),
      sequence: 0,
    });
    return { download: file, contentType: 'text/calendar; charset=utf-8', fileName: 'meeting.ics' };
  },
});
