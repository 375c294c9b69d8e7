import { todayInLondon } from '#kernel/local-date.ts';
import { listSeparations } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { findAgreementOnPlan } from '../agreement/agreement-on-plan.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import { listAttachments } from '../attachments/attachments.queries.ts';
import { findEnding, listActions, listNeeds, listNotes } from '../content/content.queries.ts';
import { listDirectWork } from '../direct-work/direct-work.queries.ts';
import { findLeadQuestion } from '../lead/lead.queries.ts';
import { listMeetings } from '../meetings/meetings.queries.ts';
import { findOrigin } from '../origins/origins.queries.ts';
import { loadActionParts, loadPlanPanels, type PlansSlots } from '../panels.ts';
import { findPlanInHand, personsOf } from '../plan/plan-in-hand.ts';
import { plansPaths } from '../plans.paths.ts';
import { findLastOffer, listTeam } from '../team/team.queries.ts';
import { listHandedOver, listHandovers } from '../handovers/handovers.queries.ts';
import { listSupervisions } from '../supervision/supervision.queries.ts';
import { NOTES_PER_PAGE } from './note-list.page.tsx';
import { SeePlanPage } from './see-plan.page.tsx';

const SUPERVISIONS_SHOWN = 12;

/** What was agreed, and what happens next. */
export const seePlanRoute = ({ planPanels, actionParts }: Pick<PlansSlots, 'planPanels' | 'actionParts'>) =>
  page({
    path: plansPaths.plan(':plan'),
    needs: 'plans:see',
    trail: () => [{ label: 'Family plans', path: plansPaths.plans }],
    async load(asked) {
      const { tx, params, query } = asked;
      const inHand = await findPlanInHand(tx, params['plan']!);
      if (!inHand) return undefined;
      const { plan } = inHand;
      const today = todayInLondon();
      const before = query['before'];
      await recordAudit(tx, 'plans.plan-viewed', personsOf(inHand), { plan: plan.id });
      const actions = await listActions(tx, plan.id);
      return {
        inHand,
        today,
        before,
        clocks: await clocksOn(tx, today),
        agreed: await findAgreementOnPlan(asked, inHand),
        team: await listTeam(tx, plan.id),
        separations: await listSeparations(tx, personsOf(inHand)),
        origin: await findOrigin(tx, plan.id),
        offer: await findLastOffer(tx, plan.id),
        question: await findLeadQuestion(tx, plan.id),
        needs: await listNeeds(tx, plan.id),
        actions,
        actionParts: await loadActionParts(actionParts, asked, inHand, actions),
        lastWork: (await listDirectWork(tx, { planId: plan.id }, undefined, 1))[0],
        notes: await listNotes(tx, plan.id, before, NOTES_PER_PAGE),
        attachments: await listAttachments(tx, plan.id),
        meetings: await listMeetings(tx, plan.id),
        handovers: await listHandovers(tx, plan.id),
        handedOver: await listHandedOver(tx, plan.id),
        supervisions: await listSupervisions(tx, plan.id, SUPERVISIONS_SHOWN),
        parts: await loadPlanPanels(planPanels, asked, inHand),
        ending: plan.closedOn ? await findEnding(tx, plan.id) : undefined,
      };
    },
    title: ({ inHand }) => inHand.title,
    view: (loaded) => <SeePlanPage {...loaded} />,
  });
