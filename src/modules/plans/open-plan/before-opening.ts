import { todayInLondon } from '#kernel/local-date.ts';
import { continuumOn } from '#modules/frameworks/index.ts';
import { type Agreement, findAgreementFor, findChild, namesOf, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { type OriginSource, loadOrigins } from '../panels.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import { listPlansOf } from '../plan/plan.queries.ts';
import { isBackWithinAYear } from './opening.rules.ts';

/** All that a form needs before a plan is opened for a child. Undefined where the actor does not see them. */
export async function findBeforeOpening(asked: Asked, originSources: readonly OriginSource[]) {
  const { tx, params, actor } = asked;
  const child = await findChild(tx, params['child']!);
  if (!child) return undefined;
  const today = todayInLondon();
  const plans = await listPlansOf(tx, [child.id]);
  const { agreement, agreedWith } = whoseIs(await findAgreementFor(tx, child.id), actor.orgId);
  const named = agreement && (await namesOf(tx, agreement.personIds));
  await recordAudit(tx, 'plans.opening-viewed', [...new Set([child.id, ...(named?.keys() ?? [])])]);
  return {
    child,
    agreementPath: peoplePaths.agreement(child.urlId),
    childId: child.id,
    today,
    agreement,
    agreedWith,
    names: named && [...named.values()],
    openPlan: plans.find(({ closedOn }) => closedOn === null),
    lastPlan: plans.find(({ closedOn }) => closedOn !== null && isBackWithinAYear(closedOn, today)),
    levels: await continuumOn(tx, today),
    clocks: await clocksOn(tx, today),
    origins: await loadOrigins(originSources, asked, child.id),
  };
}

/** A plan rests on what the family agreed with the organisation that opens it; of another's, only whose it is is said. */
const whoseIs = (given: Agreement | undefined, orgId: Agreement['orgId']) =>
  given?.orgId === orgId
    ? { agreement: given, agreedWith: undefined }
    : { agreement: undefined, agreedWith: given?.orgName };
