import { todayInLondon } from '#kernel/local-date.ts';
import { continuumOn } from '#modules/frameworks/index.ts';
import { findAgreementFor, findChild, namesOf, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { type OriginSource, loadOrigins } from '../panels.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import { listPlansOf } from '../plan/plan.queries.ts';
import { isBackWithinAYear } from './opening.rules.ts';

/** All that a form needs before a plan is opened for a child. Undefined where the actor does not see them. */
export async function findBeforeOpening(asked: Asked, originSources: readonly OriginSource[]) {
  const { tx, params } = asked;
  const child = await findChild(tx, params['child']!);
  if (!child) return undefined;
  const today = todayInLondon();
  const plans = await listPlansOf(tx, [child.id]);
  const agreement = await findAgreementFor(tx, child.id);
  const named = agreement && (await namesOf(tx, agreement.personIds));
  await recordAudit(tx, 'plans.opening-viewed', [...new Set([child.id, ...(named?.keys() ?? [])])]);
  return {
    child,
    agreementPath: peoplePaths.agreement(child.urlId),
    childId: child.id,
    today,
    agreement,
    names: named && [...named.values()],
    openPlan: plans.find(({ closedOn }) => closedOn === null),
    lastPlan: plans.find(({ closedOn }) => closedOn !== null && isBackWithinAYear(closedOn, today)),
    levels: await continuumOn(tx, today),
    clocks: await clocksOn(tx, today),
    origins: await loadOrigins(originSources, asked, child.id),
  };
}
