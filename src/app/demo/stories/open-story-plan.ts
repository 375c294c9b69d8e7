import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { continuumOn, needsOn } from '#modules/frameworks/index.ts';
import { answerHelpRequest, listConversationOrigins, listOpenRequests } from '#modules/identification/index.ts';
import { findAgreementFor } from '#modules/people/index.ts';
import {
  addAction,
  addNeed,
  addToTeam,
  answerOffer,
  type Clocks,
  findPlanInHand,
  listNeeds,
  listOffersToMe,
  listTeam,
  listWorkers,
  offerLead,
  openPlan,
  type PlanInHand,
  WHOLE_FAMILY,
} from '#modules/plans/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Story } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';
import type { Staff } from '../make-area.ts';
import { planOfStory } from './plan-of-story.ts';

/** How the plan of a story begins: with which child, on which day, with the first review on which. */
export type Opening = {
  readonly story: Story;
  readonly childId: Id<'person'>;
  readonly openedOn: LocalDate;
  readonly firstReviewOn: LocalDate;
};

/** Partnership Plus: the level at which a team works around a family. */
const TAF_LEVEL = 3;

/** The school opens the plan, whoever is to lead it accepts, and the team meets. */
export function openStoryPlan(opening: Opening, staff: Staff, clocks: Clocks): Happening[] {
  const { story, childId, openedOn } = opening;
  const { schoolUserName, leadUserName } = story;
  const opens = { on: openedOn, by: schoolUserName, does: (doing: Doing) => open(doing, opening, staff, clocks) };
  const accepts = { on: openedOn, by: leadUserName, does: (doing: Doing) => accept(doing, childId, openedOn) };
  const meets = { on: openedOn, by: leadUserName, does: (doing: Doing) => meet(doing, opening, staff) };
  return leadUserName === schoolUserName ? [opens, meets] : [opens, accepts, meets];
}

async function open({ tx }: Doing, opening: Opening, staff: Staff, clocks: Clocks): Promise<void> {
  const { story, childId, openedOn, firstReviewOn } = opening;
  const agreement = await findAgreementFor(tx, childId);
  const origins = await listConversationOrigins(tx, childId);
  const before = { childId, agreement, openPlan: undefined, levels: await continuumOn(tx, openedOn), clocks, origins };
  const plan = { kind: 'taf', level: TAF_LEVEL, reviewOn: firstReviewOn, origin: origins[0]?.ref ?? '' } as const;
  const urlId = allowed(await openPlan(tx, before, plan, openedOn));
  if (story.leadUserName === story.schoolUserName) return;
  const inHand = (await findPlanInHand(tx, urlId))!;
  const message = 'The family would like you to lead, and knows that we ask. The first meeting is set.';
  const asking = { message, wish: 'this-worker', whom: '' } as const;
  allowed(await offerLead(tx, inHand, await workerCalled(tx, staff, story.leadUserName), asking, openedOn));
}

/** Whoever accepts sees the family through the plan from then on; a request for help has done its work. */
async function accept({ tx }: Doing, childId: Id<'person'>, on: LocalDate): Promise<void> {
  const [offer] = await listOffersToMe(tx);
  allowed(await answerOffer(tx, offer!, { answer: 'accept', why: '' }, on));
  for (const request of await listOpenRequests(tx, [childId])) {
    const said = 'We work together in the family plan now.';
    allowed(await answerHelpRequest(tx, request, request.version, 'ended', said, on));
  }
}

async function meet(doing: Doing, { story, childId, openedOn }: Opening, staff: Staff): Promise<void> {
  const { tx } = doing;
  const inHand = await planOfStory(tx, childId);
  for (const userName of othersOnTeam(story)) {
    allowed(await addToTeam(tx, inHand, await workerCalled(tx, staff, userName), openedOn));
  }
  await agreeOnNeeds(doing, inHand, story, openedOn);
  await agreeOnActions(doing, inHand, story, staff, openedOn);
}

/** Who has something to do; where it is the school alone, the liaison officer comes along: a team has more than one. */
function othersOnTeam({ leadUserName, schoolUserName, liaisonUserName, actions }: Story): Set<string> {
  const others = new Set(actions.flatMap(({ userName }) => userName ?? []));
  others.delete(leadUserName);
  others.delete(schoolUserName);
  return others.size === 0 && leadUserName === schoolUserName ? new Set([liaisonUserName]) : others;
}

/** Needs that a child has themselves, by their codes; others are the whole family's. */
const CHILDS_OWN = /^(1\.|2\.2|3\.1|7\.1)/;

async function agreeOnNeeds(doing: Doing, inHand: PlanInHand, { needs }: Story, on: LocalDate): Promise<void> {
  const child = inHand.persons.find(({ openedFor }) => openedFor)!;
  const list = await needsOn(doing.tx, on);
  for (const { code, need, wanted } of needs) {
    const about = CHILDS_OWN.test(code) ? child.key : WHOLE_FAMILY;
    const listed = list.find((each) => each.code === code)?.id ?? '';
    allowed(await addNeed(doing, inHand, { about, listed, ownWords: need, wanted, sensitivity: 'general' }, on));
  }
}

async function agreeOnActions(
  doing: Doing,
  inHand: PlanInHand,
  { needs, actions }: Story,
  staff: Staff,
  on: LocalDate,
): Promise<void> {
  const team = await listTeam(doing.tx, inHand.plan.id);
  const inPlan = await listNeeds(doing.tx, inHand.plan.id);
  for (const { what, userName, familyName, due, forNeed } of actions) {
    const need = inPlan.find(({ name }) => name === needs[forNeed - 1]!.need)!;
    const worker = userName && team.find(({ userId }) => userId === staff.actorOf(userName).userId);
    const owner = worker ? worker.key : 'family';
    allowed(await addAction(doing, inHand, need, team, { what, owner, ownerName: familyName, dueOn: due }, on));
  }
}

/** More than work in any demonstration. */
const EVERYBODY = 2_000;

async function workerCalled(tx: Tx, staff: Staff, userName: string) {
  const { userId } = staff.actorOf(userName);
  return (await listWorkers(tx, '', EVERYBODY)).find((worker) => worker.userId === userId)!;
}
