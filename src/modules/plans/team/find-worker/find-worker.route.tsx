import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { findPlanInHand, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { countLed, findLeadQuestion, findLeadWish } from '../../lead/lead.queries.ts';
import { listOffers, listTeam, mayOfferLead } from '../team.queries.ts';
import { listWorkers } from '../workers.queries.ts';
import { FindWorkerPage, MOST_FOUND } from './find-worker.page.tsx';

export const findWorkerRoute = page({
  path: plansPaths.team(':plan'),
  needs: 'plans:see',
  title: 'Team around the family',
  async load({ tx, actor, params, query }) {
    const inHand = await findPlanInHand(tx, params['plan']!);
    if (!inHand) return undefined;
    const { plan } = inHand;
    const words = (query['worker'] ?? '').trim().slice(0, 100);
    const team = await listTeam(tx, plan.id);
    const found = words === '' ? [] : await listWorkers(tx, words, MOST_FOUND);
    await recordAudit(tx, 'plans.team-viewed', personsOf(inHand), { plan: plan.id });
    return {
      inHand,
      team,
      offers: await listOffers(tx, plan.id),
      question: await findLeadQuestion(tx, plan.id),
      wish: await findLeadWish(tx, plan.id),
      mayOffer: await mayOfferLead(tx, plan.id),
      myKey: team.find(({ userId, orgId }) => userId === actor.userId && orgId === actor.orgId)?.key,
      words,
      found,
      led: await countLed(
        tx,
        plan.id,
        found.map(({ userId }) => userId),
      ),
    };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded, shown) => <FindWorkerPage {...loaded} shown={shown} />,
});
