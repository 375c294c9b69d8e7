import { todayInLondon } from '#kernel/local-date.ts';
import type { ChildPanel } from '#modules/people/index.ts';
import { findSafeguardingAdvice } from '#modules/people/index.ts';
import { plansPaths } from '../plans.paths.ts';
import { findToCheck } from './before-visiting/before-visiting.queries.ts';
import { findChildInHand } from './child-in-hand.ts';
import { shortenWork } from './direct-work.queries.ts';
import { WorkPanel } from './work-panel.page.tsx';

/** On a child's page: when they were last seen, when next, and the way to write down what was done. */
export const directWorkPanel: ChildPanel = {
  name: 'plans.direct-work',
  needs: 'plans:see',
  order: 25,
  async load({ tx, actor }, child) {
    if (!(await findChildInHand({ tx, params: { child: child.urlId } }))) return undefined;
    const short = (await shortenWork(tx, [{ personId: child.id }], todayInLondon())).get(child.id);
    const toCheck = (await findToCheck(tx, [child.id])).size > 0;
    const mayRecord = actor.permissions.has('plans:work');
    return (
      <WorkPanel
        short={short}
        workPath={plansPaths.work(child.urlId)}
        recordPath={mayRecord ? plansPaths.recordWork(child.urlId) : undefined}
        planPath={mayRecord ? plansPaths.planVisit(child.urlId) : undefined}
        beforePath={plansPaths.beforeVisiting(child.urlId)}
        advice={toCheck ? await findSafeguardingAdvice(tx, [child.id]) : undefined}
      />
    );
  },
};
