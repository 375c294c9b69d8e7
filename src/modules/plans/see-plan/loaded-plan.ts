import type { LocalDate } from '#kernel/local-date.ts';
import type { Separation } from '#modules/people/index.ts';
import type { Markup } from '#platform/web/answer.ts';
import type { AgreementOnPlan } from '../agreement/agreement-on-plan.ts';
import type { Action, Attachment, Ending, Need, Note } from '../content/plan-content.ts';
import type { DirectWork } from '../direct-work/direct-work.queries.ts';
import type { HandedOver, Handover } from '../handovers/handover.ts';
import type { LeadQuestion } from '../lead/lead.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { CameFrom } from '../origins/origin.ts';
import type { PartsOfActions, PlanPanel } from '../panels.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import type { Clocks } from '../clocks/review.rules.ts';
import type { Supervision } from '../supervision/supervision.queries.ts';
import type { LeadOffer, TeamMember } from '../team/team.ts';

/** All that stands on a plan's page. */
export type LoadedPlan = {
  readonly inHand: PlanInHand;
  readonly separations: readonly Separation[];
  readonly today: LocalDate;
  readonly clocks: Clocks;
  readonly team: readonly TeamMember[];
  readonly offer: LeadOffer | undefined;
  /** Who is asked to find a lead, where nobody accepted or whoever led has left. */
  readonly question: LeadQuestion | undefined;
  readonly origin: CameFrom | undefined;
  readonly agreed: AgreementOnPlan;
  readonly needs: readonly Need[];
  readonly actions: readonly Action[];
  readonly actionParts: PartsOfActions;
  /** What was done with the family last. */
  readonly lastWork: DirectWork | undefined;
  /** One more than a page takes, where there are more. */
  readonly notes: readonly Note[];
  readonly before: string | undefined;
  readonly attachments: readonly Attachment[];
  readonly meetings: readonly Meeting[];
  readonly handovers: readonly Handover[];
  readonly handedOver: readonly HandedOver[];
  readonly supervisions: readonly Supervision[];
  readonly ending: Ending | undefined;
  /** What modules add to this page, by what it stands after. */
  readonly parts: Readonly<Record<PlanPanel['after'], readonly Markup[]>>;
};
