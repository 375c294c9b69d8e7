import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { TeamMember } from '../team.ts';

type Props = { inHand: PlanInHand; member: TeamMember; isMe: boolean; shown: Shown };

export const LeaveTeamPage = ({ inHand, member, isMe, shown }: Props) => (
  <Column caption={inHand.title} heading={isMe ? 'Leave the team' : `End the part of ${member.name}`}>
    <p class="govuk-body">
      {isMe ? 'You' : member.name} will not see this family any more, unless there is another reason to. What was
      written stays in the plan.
    </p>
    <Form shown={shown} send={isMe ? 'Leave the team' : 'End their part'} warning />
  </Column>
);
