import { type Child, childById } from '#modules/people/index.ts';
import { type PlanInHand, findPlanInHand, trailTo } from '#modules/plans/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Step } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import type { LeftRequest, TeamRequest } from '../request.ts';
import { requestPaths } from '../requests.paths.ts';
import { findTeamRequest } from '../requests.queries.ts';

/** A request, as those see it who see the action that it is for. */
export type RequestInHand = { readonly request: TeamRequest; readonly inHand: PlanInHand; readonly person: Child };

export async function findRequestInHand({ tx, params }: Asked): Promise<RequestInHand | undefined> {
  const request = await findTeamRequest(tx, params['asked']!);
  const inHand = request && (await findPlanInHand(tx, request.planUrlId));
  const person = inHand && (await childById(tx, request.personId));
  if (!person) return undefined;
  await recordAudit(tx, 'directory.request-viewed', [person.id], { request: request.id });
  return { request, inHand, person };
}

/** For what only the plan's team does. */
export async function findRequestToWorkOn(asked: Asked): Promise<RequestInHand | undefined> {
  const found = await findRequestInHand(asked);
  return found && worksOn(found) ? found : undefined;
}

export const worksOn = ({ inHand }: Pick<RequestInHand, 'inHand'>): boolean => inHand.plan.myRole !== null;

/** Its team, or whom it is left with for a time after the plan was closed. */
export const isFollowed = (found: RequestInHand): boolean => worksOn(found) || found.request.isLeft;

/** The service has yet to say yes or no. */
export const isToBeAnswered = ({ status }: Pick<TeamRequest, 'status'>): boolean =>
  status === 'sent' || status === 'asked' || status === 'waiting';

/** Nobody has ended it. */
export const isOpen = (request: Pick<TeamRequest, 'status'>): boolean =>
  isToBeAnswered(request) || request.status === 'accepted';

/** The team writes down how help goes that has begun. */
export const goesOnByTelephone = ({ isHeard, status }: Pick<LeftRequest, 'isHeard' | 'status'>): boolean =>
  isHeard && status === 'accepted';

export const trailToLeft = (request: LeftRequest): Step[] => [
  { label: 'Support asked for', path: requestPaths.asked },
  { label: `Request ${request.reference}`, path: requestPaths.request(request.urlId) },
];

export const trailToRequestOf = ({ request, inHand }: RequestInHand): Step[] => [
  ...trailTo(inHand),
  { label: `Request to ${request.serviceName}`, path: requestPaths.request(request.urlId) },
];

/** It is not as it was when the form was opened. */
export const CHANGED_MEANWHILE = {
  message: 'This request was changed while you were writing. Look how it stands now. What you wrote is still here',
};
