import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { continuumOn, needsOn } from '#modules/frameworks/index.ts';
import { answerHelpRequest, listOpenRequests } from '#modules/identification/index.ts';
import { findAgreementFor } from '#modules/people/index.ts';
import {
  addAction,
  addNeed,
  addNote,
  addToTeam,
  answerOffer,
  closePlan,
  clocksOn,
  findOpenPlanOf,
  findPlanInHand,
  listActions,
  listNeeds,
  listOffersToMe,
  listTeam,
  listWorkers,
  offerLead,
  openPlan,
  type PlanInHand,
  reviewPlan,
  settleAction,
  WHOLE_FAMILY,
} from '#modules/plans/index.ts';
