import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { findOnMyRoll } from '#modules/education/index.ts';
import {
  answerHelpRequest,
  type Conversation,
  flagSchool,
  listMyRequests,
  listOpenRequests,
  recordConversation,
} from '#modules/identification/index.ts';
import type { Upn } from '#modules/people/index.ts';
import { listPersonsIn, listPlansOf } from '#modules/plans/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import { codesOn, NOTHING_SAID } from './answer-about.ts';
import { type Random, randomFor } from './borough/random.ts';
import { workingDay } from './borough/stories.ts';
import { allowed, type Happening } from './happening.ts';

/** Who answers for a school, and the pupils who are or were on its roll. */
export type SchoolToFlag = { readonly leadUserName: string; readonly upns: readonly string[] };

/**
 * Pupils are looked at as they stood a week ago, their schools answer about most of those flagged, and the liaison officers
 * about what they are asked. So what is found when they are looked at today is new or worse.
 */
export function flagAndAnswer(
  schools: readonly SchoolToFlag[],
  officers: readonly string[],
  seed: number,
  today: LocalDate,
): Happening[] {
  const lastWeek = workingDay(today, -7);
  return [
    ...schools.map(({ leadUserName, upns }): Happening => ({
      on: lastWeek,
      by: leadUserName,
      does: (doing, on) => flagAndAnswerAll(doing, upns, seed, on),
    })),
    ...officers.map((by): Happening => ({ on: workingDay(lastWeek, 4), by, does: answerRequests })),
    ...schools.map(({ leadUserName }): Happening => ({
      on: today,
      by: leadUserName,
      does: ({ tx, actor }, on) => flagSchool(tx, actor.orgId, on),
    })),
  ];
}

async function flagAndAnswerAll({ tx, actor }: Doing, upns: readonly string[], seed: number, on: LocalDate) {
  const run = await flagSchool(tx, actor.orgId, on);
  if (!run) return;
  const raised = new Map(run.raised.map((flag) => [flag.personId, flag]));
  const support = await supportOf(tx, [...raised.keys()]);
  const codes = await codesOn(tx, on);
  const pupils = await findOnMyRoll(tx, upns as Upn[]);
  // In the order of their UPNs, which are the same every time, as ids are not.
  for (const { upn, personId } of pupils.toSorted((a, b) => (a.upn < b.upn ? -1 : 1))) {
    const flag = raised.get(personId);
    const given = flag && drawAnswer(randomFor(seed, 'answer', upn), support.get(personId));
    raised.delete(personId);
    if (!given) continue;
    const { id: flagId, judgement, reasons: sentences } = flag;
    const circumstances = { ...codes, isHelpAsked: false };
    const before = { personId, flagId, definitionId: run.definitionId, judgement, sentences, circumstances };
    allowed(await recordConversation(tx, before, given, on));
  }
}

/** Who works with a child already: the team of a plan, or the liaison officer. */
async function supportOf(tx: Tx, childIds: readonly Id<'person'>[]): Promise<ReadonlyMap<Id<'person'>, string>> {
  const requests = await listOpenRequests(tx, childIds);
  const plans = (await listPlansOf(tx, childIds)).filter(({ closedOn }) => closedOn === null);
  const persons = await listPersonsIn(
    tx,
    plans.map(({ id }) => id),
  );
  return new Map([
    ...requests.map(({ personId, officerName }) => [personId, `School Liaison Officer ${officerName}`] as const),
    ...persons.map(({ personId }) => [personId, 'The team around the family'] as const),
  ]);
}

const WHY_AWAY = ['illness', 'anxiety', 'family', 'transport', 'holiday', 'not-known'];
const SUPPORTED_BY = ['Form tutor', 'School counsellor', 'SENCo', 'Attendance officer of the school'];
const NO_ACTION = ['passed', 'improving', 'expected'];

/** What schools ask, with what the liaison officer answers: advice; '' where they come along; undefined where it waits. */
const ASKED: Readonly<Record<string, string | undefined>> = {
  'Somebody to come along on a visit at home: they open to a friendly face, not to school alone.': '',
  'Nobody has answered the door or the telephone for two weeks, and we are not sure who else knows them.': '',
  'A meeting with both parents that does not end in the corridor.': '',
  'How to help with worries at the gate. We have tried a later start.':
    'Meet at the gate with one friend and one adult for a week, at the same place. Then ask what was hardest, and change one thing.',
  'Whether a later bus can be paid for: the early one leaves before the brother’s school opens.':
    'The transport team can, for a term at a time. The form asks for both schools’ hours; send it with a timetable.',
  'What to say to a parent who has had three letters about absence and is tired of letters.':
    'Stop the letters for a month. Ring once, on a good day, to say what went well; then ask what would help.',
  'The family asks who can help with debts. We do not know whom to ring.': undefined,
  'A young carer, we think. How do we ask without frightening anybody?': undefined,
};

/** What a school says of a flagged pupil; now and then nothing yet, so that some still wait. */
function drawAnswer(random: Random, support: string | undefined): Conversation | undefined {
  if (support) return { ...NOTHING_SAID, answer: 'already-supported', supportedBy: support };
  const answers: readonly (() => Conversation | undefined)[] = [
    () => ({
      ...NOTHING_SAID,
      answer: 'spoken-with',
      spokenTo: random.pick([['child'], ['parent-or-carer'], ['child', 'parent-or-carer']] as const),
      whyAway: [random.pick(WHY_AWAY)],
    }),
    () => ({ ...NOTHING_SAID, answer: 'already-supported', supportedBy: random.pick(SUPPORTED_BY) }),
    () => ({ ...NOTHING_SAID, answer: 'no-action-now', noActionBecause: random.pick(NO_ACTION) }),
    () => undefined,
    () => ({ ...NOTHING_SAID, answer: 'need-help', whatFor: random.pick(Object.keys(ASKED)) }),
  ];
  return answers[random.weighted([45, 26, 22, 5, 2])]!();
}

/** The liaison officer goes along on visits, gives advice, and has not come to the rest yet. */
async function answerRequests({ tx }: Doing, on: LocalDate): Promise<void> {
  const requests = (await listMyRequests(tx, 0, 100)).filter(({ status }) => status === 'asked');
  for (const request of requests) {
    const said = ASKED[request.whatFor];
    if (said === undefined) continue;
    const to = said === '' ? 'accepted' : 'advised';
    allowed(await answerHelpRequest(tx, request, request.version, to, said, on));
  }
}
