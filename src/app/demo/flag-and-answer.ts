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
import type { Asked } from '#platform/web/request.ts';
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
      does: (asked, on) => flagAndAnswerAll(asked, upns, seed, on),
    })),
    ...officers.map((by): Happening => ({ on: workingDay(lastWeek, 4), by, does: answerRequests })),
    ...schools.map(({ leadUserName }): Happening => ({
      on: today,
      by: leadUserName,
      does: ({ tx, actor }, on) => flagSchool(tx, actor.orgId, on),
    })),
  ];
}

async function flagAndAnswerAll({ tx, actor }: Asked, upns: readonly string[], seed: number, on: LocalDate) {
  const run = await flagSchool(tx, actor.orgId, on);
  if (!run) return;
  const raised = new Map(run.raised.map((flag) => [flag.personId, flag]));
  const asked = new Set((await listOpenRequests(tx, [...raised.keys()])).map(({ personId }) => personId));
  const codes = await codesOn(tx, on);
  // In the order of their UPNs, which are the same every time, as ids are not.
  for (const { upn, personId } of (await findOnMyRoll(tx, upns as Upn[])).toSorted((a, b) =>
    a.upn < b.upn ? -1 : 1,
  )) {
    const flag = raised.get(personId);
    const given = flag && drawAnswer(randomFor(seed, 'answer', upn), asked.has(personId));
    raised.delete(personId);
    if (!given) continue;
    const { id: flagId, judgement, reasons: sentences } = flag;
    const circumstances = { ...codes, isHelpAsked: false };
    const before = { personId, flagId, definitionId: run.definitionId, judgement, sentences, circumstances };
    allowed(await recordConversation(tx, before, given, on));
  }
}

const WHY_AWAY = ['illness', 'anxiety', 'family', 'transport', 'holiday', 'not-known'];
const SUPPORTED_BY = ['Form tutor', 'School counsellor', 'SENCo', 'Attendance officer of the school'];
const NO_ACTION = ['passed', 'improving', 'expected'];

const VISIT = 'Somebody to come along on a visit at home: they open to a friendly face, not to school alone.';
const GATE = 'How to help with worries at the gate. We have tried a later start.';
const DEBTS = 'The family asks who can help with debts. We do not know whom to ring.';
const ADVICE =
  'Meet at the gate with one friend and one adult for a week, at the same place. Then ask what was hardest, and change one thing.';

/** What a school says of a flagged pupil; now and then nothing yet, so that some still wait. */
function drawAnswer(random: Random, isHelpAsked: boolean): Conversation | undefined {
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
    () => ({ ...NOTHING_SAID, answer: 'need-help', whatFor: random.pick([VISIT, GATE, DEBTS]) }),
  ];
  return answers[random.weighted([45, 26, 22, 5, isHelpAsked ? 0 : 2])]!();
}

/** The liaison officer goes along on visits, gives advice, and has not come to the rest yet. */
async function answerRequests({ tx }: Asked, on: LocalDate): Promise<void> {
  const requests = (await listMyRequests(tx, 0, 100)).filter(({ status }) => status === 'asked');
  for (const request of requests) {
    if (request.whatFor === VISIT) allowed(await answerHelpRequest(tx, request, request.version, 'accepted', '', on));
    if (request.whatFor === GATE) allowed(await answerHelpRequest(tx, request, request.version, 'advised', ADVICE, on));
  }
}
