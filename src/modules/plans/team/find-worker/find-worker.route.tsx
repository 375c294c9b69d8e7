import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { findPlanInHand, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { listMeetings } from '../../meetings/meetings.queries.ts';
import { plansPaths } from '../../plans.paths.ts';
import { countLed, findLeadQuestion, findLeadWish } from '../../lead/lead.queries.ts';
import { listOffers, listTeam, mayOfferLead } from '../team.queries.ts';
import { listAdministrators, listWorkers } from '../workers.queries.ts';
import { FindWorkerPage, MOST_FOUND } from './find-worker.page.tsx';

/** Enough to reach one of them. */
const MOST_ADMINISTRATORS = 3;

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
      notFound: {
        inHand,
        administers: actor.permissions.has('access:administer'),
        administrators: await listAdministrators(tx, MOST_ADMINISTRATORS),
        meeting: (await listMeetings(tx, plan.id)).find(({ status }) => status === 'planned')?.urlId,
      },
    };
  },
  trail: ({ inHand }) => trailTo(inHand),
  view: (loaded, shown) => <FindWorkerPage {...loaded} shown={shown} />,
});
