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

export const plansMessages = [leadOffered, leadAnswered, nextReview, supervisionToAgree];
