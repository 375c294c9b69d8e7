import type { Id } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import {
  type Child,
  type Relative,
  childById,
  listContactPoints,
  listFacts,
  listRelatives,
  listSeparations,
} from '#modules/people/index.ts';
import { type Need, SENSITIVITY_LABELS, personsOf } from '#modules/plans/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Asked } from '#platform/web/request.ts';
import type { PublishedService } from '../../see-service/published-service.ts';
import { findPublishedService } from '../../see-service/published-services.queries.ts';
import { type ActionInHand, findActionInHand } from '../action-in-hand.ts';
import type { TeamRequest, Way } from '../request.ts';
import { listRequestsOfPlan } from '../requests.queries.ts';
import type { Against } from './against-asking.ts';
import { type ActionToAskFor, findAgainstAsking, findWayTo } from './ask-for-support.ts';
import { type ToldLine, composeLines } from './told-lines.rules.ts';

/** A service that is to be asked for an action, and what it may be told. */
export type AskingInHand = ActionInHand & {
  readonly person: Child;
  readonly service: PublishedService;
  readonly toAskFor: ActionToAskFor;
  readonly way: Way;
  /** The address that the service publishes, where it gets a link. */
  readonly email: string | null;
  readonly against: Against | undefined;
  /** What was asked of it already for the same person, and stands. */
  readonly standing: TeamRequest | undefined;
  readonly lines: readonly ToldLine[];
  /** Of those whom a line may name. */
  readonly names: readonly string[];
  /** Somebody of the family must not be found: no way to reach them is offered. */
  readonly isSomebodyHidden: boolean;
  readonly today: LocalDate;
};

/** Undefined where the actor is not on the plan's team, or there is no such service. */
export async function findAskingInHand(asked: Asked): Promise<AskingInHand | undefined> {
  const { tx, params } = asked;
  const found = await findActionInHand(asked);
  const person = found && (await childById(tx, found.need.personId));
  const service = person && (await findPublishedService(tx, params['service']!));
  if (!service) return undefined;
  const { inHand, action, need } = found;
  const toAskFor = {
    id: action.id,
    planId: inHand.plan.id,
    personId: need.personId,
    wholeFamily: need.wholeFamily,
    sensitivity: need.sensitivity,
  };
  const serviceId = service.serviceId as Id<'service'>;
  const way = await findWayTo(tx, serviceId, inHand.plan.id);
  const today = todayInLondon();
  const known = await whatIsKnown(tx, found, person);
  return {
    ...found,
    person,
    service,
    toAskFor,
    way: way?.way ?? 'telephone',
    email: way?.email ?? null,
    against: await whatStandsAgainst(tx, found, serviceId),
    standing: (await listRequestsOfPlan(tx, inHand.plan.id)).find(
      (request) => request.serviceId === serviceId && request.personId === need.personId && STANDS.has(request.status),
    ),
    lines: composeLines(known, today),
    names: known.names,
    isSomebodyHidden: known.isSomebodyHidden,
    today,
  };
}

const STANDS: ReadonlySet<string> = new Set(['sent', 'asked', 'waiting', 'accepted']);

async function whatStandsAgainst(
  tx: Tx,
  { inHand: { plan }, action, need }: ActionInHand,
  serviceId: Id<'service'>,
): Promise<Against | undefined> {
  if (plan.closedOn !== null) return 'plan-closed';
  if (action.status !== 'open') return 'action-settled';
  return findAgainstAsking(tx, serviceId, { planId: plan.id, personId: need.personId });
}

/** What helps a service to prepare. */
const PRACTICAL = ['interpreter', 'language', 'allergies', 'disability', 'getting-in-touch'];

/** What the record has of them that a service may need, as far as the actor may see it. */
async function whatIsKnown(tx: Tx, { inHand, action, need }: ActionInHand, person: Child) {
  const relatives = await listRelatives(tx, [person.id]);
  const separations = await listSeparations(tx, [...personsOf(inHand), ...relatives.map(({ id }) => id)]);
  const standing = separations.filter(({ endedAt }) => endedAt === undefined);
  const hidden = new Set(standing.map(({ hiddenPersonId }) => hiddenPersonId));
  // Nor whoever must not find them: a service that rings may say where they are.
  const apart = new Set([...hidden, ...standing.map(({ fromPersonId }) => fromPersonId)]);
  const facts = await listFacts(tx, [person.id, ...relatives.map(({ id }) => id)]);
  return {
    firstName: person.name.split(' ')[0]!,
    birthday: person.birthday,
    reach: apart.has(person.id) ? [] : await waysToReach(tx, person, relatives, apart),
    facts: facts
      .filter(({ kind, personId, tellsWhere }) => PRACTICAL.includes(kind) && !(tellsWhere && hidden.has(personId)))
      .map(({ urlId, kind, label, answer, personId, sensitivity }) => ({
        key: `fact-${urlId}`,
        kind,
        label: personId === person.id ? label : `${label}, of ${relationTo(relatives, personId)}`,
        text: answer,
        sensitive: sensitive(sensitivity),
      })),
    need: need.name,
    wanted: need.wanted,
    help: action.what,
    sensitive: sensitive(need.sensitivity),
    names: [...inHand.persons, ...relatives, person].map(({ name }) => name),
    isSomebodyHidden: hidden.size > 0,
  };
}

const sensitive = (of: string): string | undefined =>
  of === 'general' ? undefined : SENSITIVITY_LABELS[of as Need['sensitivity']];

const relationTo = (relatives: readonly Relative[], id: Id<'person'>): string =>
  relatives.find((relative) => relative.id === id)?.kind.replaceAll('-', ' ') ?? 'somebody in the family';

async function waysToReach(tx: Tx, person: Child, relatives: readonly Relative[], apart: ReadonlySet<string>) {
  const own = (await listContactPoints(tx, person.id)).map(({ value }) => `${person.name}: ${value}`);
  const theirs = relatives
    .filter(({ id }) => !apart.has(id))
    .flatMap(({ name, kind, reachedBy }) =>
      reachedBy.map((value) => `${name}, ${kind.replaceAll('-', ' ')}: ${value}`),
    );
  return [...new Set([...theirs, ...own])].map((text, place) => ({ key: `reach-${place + 1}`, text }));
}
