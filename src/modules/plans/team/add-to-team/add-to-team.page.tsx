import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Worker } from '../team.ts';

type Props = { inHand: PlanInHand; worker: Worker; shown: Shown };

export const AddToTeamPage = ({ inHand, worker, shown }: Props) => (
  <Column caption={inHand.title} heading={`Add ${worker.name} to the team`}>
    <p class="govuk-body">
      {worker.name}, {worker.orgName}, will at once see what the family agreed to share:
    </p>
    <ul class="govuk-list govuk-list--bullet">
      {inHand.persons.map(({ name }) => (
        <li>{name}</li>
      ))}
    </ul>
    <p class="govuk-body">Does the family know, and is there anybody whom they do not want to see this?</p>
    <Form shown={shown} send="Add to the team" />
  </Column>
);
