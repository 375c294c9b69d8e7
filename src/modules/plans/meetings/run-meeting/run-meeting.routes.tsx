import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { day, oneOf, optionalText, text } from '#platform/web/fields.ts';
import { page } from '#platform/web/route.ts';
import { yesOrNo } from '#platform/web/yes-or-no.tsx';
import { ACTION_REFUSALS, actionFields } from '../../content/add-action/action-form.ts';
import { ActionBoxes } from '../../content/add-action/add-action.page.tsx';
import { addAction } from '../../content/add-action/add-action.ts';
import { CHANGE_REFUSALS } from '../../content/change-action/change-action.route.tsx';
import { asItIs, changeAction } from '../../content/change-action/change-action.ts';
import { NeedBoxes } from '../../content/add-need/add-need.page.tsx';
import { addNeed } from '../../content/add-need/add-need.ts';
import { NEED_REFUSALS, needFields } from '../../content/add-need/need-form.ts';
import { listNeeds } from '../../content/content.queries.ts';
import { SENSITIVITIES } from '../../content/sensitivity.ts';
import { SettleBoxes } from '../../content/settle-action/settle-action.page.tsx';
import { SETTLE_REFUSALS, settleFields } from '../../content/settle-action/settle-form.ts';
import { settleAction } from '../../content/settle-action/settle-action.ts';
import { PLAN_CLOSED, WHOLE_FAMILY } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { keepDecision } from '../keep-decision.ts';
import { trailToMeeting } from '../meeting-in-hand.ts';
import { SAID_KINDS } from '../words/said.ts';
import { writeSaid } from '../words/write-words/write-words.ts';
import { holdMeeting } from './hold-meeting.ts';
import { EndBoxes, HereBoxes, SaidInMeetingBoxes, startHere } from './part-boxes.page.tsx';
import { RunMeetingPage } from './run-meeting.page.tsx';
import { runPart } from './run-part.tsx';
import { findRunning } from './running.ts';
import { sayWhoIsHere } from './say-who-is-here.ts';

const P = [':plan', ':meeting'] as const;

const runRoute = page({
  path: plansPaths.runMeeting(...P),
  needs: 'plans:work',
  title: 'Run the meeting',
  load: findRunning,
  trail: (running) => trailToMeeting(running),
  view: (running) => <RunMeetingPage {...running} />,
});

const hereRoute = runPart({
  path: plansPaths.runHere(...P),
  at: 'here',
  drafts: 'plans.meeting-here',
  fields: z.record(z.string(), z.string()),
  start: startHere,
  boxes: (running, entry) => <HereBoxes {...running} entry={entry} />,
  send: 'Keep who is here',
  save: (asked, typed, running) => sayWhoIsHere(asked, running, typed),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'not-everyone': { message: 'A meeting is about everybody in the plan, and you may not see all of them' },
  },
  said: 'Kept.',
});

const saidRoute = runPart({
  path: plansPaths.runSaid(...P),
  at: 'said',
  drafts: 'plans.meeting-said',
  fields: z.object({
    by: optionalText(100),
    kind: oneOf(SAID_KINDS, 'Say what it is'),
    text: text('Write down what is said', 5_000),
    about: text('Say who this is about'),
    sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
    forRoom: yesOrNo('Say who may read it'),
  }),
  start: () => ({ about: WHOLE_FAMILY, forRoom: 'yes' }),
  boxes: (running, entry) => <SaidInMeetingBoxes {...running} entry={entry} />,
  send: 'Keep what is said',
  save: (asked, typed, running) =>
    writeSaid(
      asked,
      running,
      running.invited.find(({ urlId }) => urlId === typed.by),
      typed,
    ),
  refusals: { 'plan-closed': PLAN_CLOSED, 'about-nobody': { field: 'about', message: 'Say who this is about' } },
  said: 'Kept.',
});

const needRoute = runPart({
  path: plansPaths.runNeed(...P),
  at: 'need',
  drafts: 'plans.meeting-need',
  fields: needFields,
  start: () => ({ about: WHOLE_FAMILY }),
  boxes: (running, entry) => <NeedBoxes {...running} entry={entry} />,
  send: 'Add the need',
  async save(asked, typed, running) {
    const added = await addNeed(asked, running.inHand, typed, running.today);
    if (!added.allowed) return added;
    const need = (await listNeeds(asked.tx, running.inHand.plan.id)).find(({ urlId }) => urlId === added.value)!;
    await keepDecision(asked, running, 'need-added', need, null);
    return allow(undefined);
  },
  refusals: NEED_REFUSALS,
  said: 'The need is in the plan.',
});

const actionRoute = runPart({
  path: plansPaths.runAction(...P, ':need'),
  at: 'action',
  drafts: 'plans.meeting-action',
  fields: actionFields,
  boxes: (running, entry) => <ActionBoxes {...running} words={running.lists.words} entry={entry} />,
  send: 'Add the action',
  async save(asked, typed, running) {
    const { inHand, team, today } = running;
    const added = await addAction(asked, inHand, running.need!, team, typed, today);
    if (!added.allowed) return added;
    await keepDecision(asked, running, 'action-added', running.need!, added.value);
    return allow(undefined);
  },
  refusals: ACTION_REFUSALS,
  said: 'The action is in the plan.',
});

const changeRoute = runPart({
  path: plansPaths.runChange(...P, ':action'),
  at: 'change',
  drafts: 'plans.meeting-action-change',
  fields: actionFields,
  start: ({ inHand, team, action }) => asItIs(inHand, team, action!),
  version: ({ action }) => action!.version,
  boxes: (running, entry) => <ActionBoxes {...running} words={running.lists.words} entry={entry} />,
  send: 'Change the action',
  async save(asked, typed, running, version) {
    const { need, action } = running;
    const changed = await changeAction(asked, { ...running, action: action!, need: need! }, typed, version);
    if (!changed.allowed) return changed;
    await keepDecision(asked, running, 'action-changed', need!, action!.id);
    return allow(undefined);
  },
  refusals: CHANGE_REFUSALS,
  said: 'The action is changed.',
});

const settleRoute = runPart({
  path: plansPaths.runSettle(...P, ':action'),
  at: 'settle',
  drafts: 'plans.meeting-settle',
  fields: settleFields,
  version: ({ action }) => action!.version,
  boxes: (_, entry) => <SettleBoxes entry={entry} />,
  send: 'Keep it',
  async save(asked, typed, running, version) {
    const { inHand, action, need, today } = running;
    const settled = await settleAction(asked, inHand, action!, need!, typed, version, today);
    if (!settled.allowed) return settled;
    await keepDecision(asked, running, `action-${typed.settlement}`, need!, action!.id);
    return allow(undefined);
  },
  refusals: SETTLE_REFUSALS,
  said: 'Kept.',
});

const endRoute = runPart({
  path: plansPaths.runEnd(...P),
  at: 'end',
  drafts: 'plans.meeting-end',
  fields: z.object({
    text: text('Say what changed, and for whom'),
    nextReviewOn: day('the day by which you meet next'),
  }),
  version: ({ meeting }) => meeting.version,
  boxes: (running, entry) => <EndBoxes {...running} entry={entry} />,
  send: 'End the meeting',
  save: (asked, typed, running, version) => holdMeeting(asked, running, typed, version),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'nobody-came': { message: 'Say first who is here: a meeting to which nobody came is called off, or moved' },
    'not-yet': { message: 'The day of the meeting has not come. Move it to today if you meet now' },
    'review-in-the-past': { field: 'nextReviewOn', message: 'The day must be today or later' },
    'review-too-far': { field: 'nextReviewOn', message: 'The day is too far ahead: see the longest time below' },
    'changed-meanwhile': { message: 'Somebody else changed the meeting while you were writing. Look again, then send' },
  },
  leadsTo: ({ inHand, meeting }) => plansPaths.meetingPage(inHand.plan.urlId, meeting.urlId),
  said: 'The meeting is over, and the plan says when you meet next. The minutes are here for each of you.',
});

/** The one screen on which a meeting is run, and its parts. */
export const runMeetingRoutes = [
  runRoute,
  hereRoute,
  saidRoute,
  needRoute,
  actionRoute,
  changeRoute,
  settleRoute,
  endRoute,
].flat();
