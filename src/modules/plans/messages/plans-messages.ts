import { defineMessage } from '#platform/messages/message-template.ts';
import { plansPaths } from '../plans.paths.ts';

export const leadOffered = defineMessage({
  name: 'plans.lead-offered',
  says: 'something-to-look-at',
  leadsTo: plansPaths.offer,
});

export const leadAnswered = defineMessage({
  name: 'plans.lead-answered',
  says: 'answered',
  leadsTo: plansPaths.team,
});

export const leadSought = defineMessage({
  name: 'plans.lead-sought',
  says: 'something-to-look-at',
  leadsTo: plansPaths.leadQuestion,
});

/** Queued by the database itself, when who led a plan does not work there any more (`plans.seek_new_leads`). */
const leadLeft = defineMessage({
  name: 'plans.lead-left',
  says: 'something-to-look-at',
  leadsTo: plansPaths.team,
});

export const nextReview = defineMessage({
  name: 'plans.next-review',
  says: 'meeting',
  leadsTo: plansPaths.plan,
});

export const supervisionToAgree = defineMessage({
  name: 'plans.supervision-to-agree',
  says: 'something-to-look-at',
  leadsTo: plansPaths.supervision,
});

/** The family, or one of it, no longer agrees: somebody has to decide what that means. */
export const agreementWithdrawn = defineMessage({
  name: 'plans.agreement-withdrawn',
  says: 'something-to-look-at',
  leadsTo: plansPaths.plan,
});

export const agreementEnds = defineMessage({
  name: 'plans.agreement-ends',
  says: 'something-to-look-at',
  leadsTo: plansPaths.restOn,
});

/** Queued by the database itself, when words come by a link (`plans.send_words`). */
const wordsCame = defineMessage({
  name: 'plans.words-came',
  says: 'something-to-look-at',
  leadsTo: plansPaths.plan,
});

export const handoverOffered = defineMessage({
  name: 'plans.handover-offered',
  says: 'something-to-look-at',
  leadsTo: plansPaths.handover,
});

export const handoverAnswered = defineMessage({
  name: 'plans.handover-answered',
  says: 'answered',
  leadsTo: plansPaths.plan,
});

/** A meeting was held: who took part finds what was decided with the plan. */
export const minutesReady = defineMessage({
  name: 'plans.minutes-ready',
  says: 'something-to-look-at',
  leadsTo: plansPaths.plan,
});

/** Queued by the database itself (`plans.chase_meeting`). */
const meetingDue = defineMessage({
  name: 'plans.meeting-due',
  says: 'something-to-look-at',
  leadsTo: plansPaths.plan,
});

export const plansMessages = [
  minutesReady,
  meetingDue,
  wordsCame,
  agreementWithdrawn,
  agreementEnds,
  handoverOffered,
  handoverAnswered,
  leadOffered,
  leadAnswered,
  leadSought,
  leadLeft,
  nextReview,
  supervisionToAgree,
];
