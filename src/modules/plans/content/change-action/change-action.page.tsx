import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { PlainWord } from '../../plain-words/plain-words.rules.ts';
import type { TeamMember } from '../../team/team.ts';
import { ActionBoxes } from '../add-action/add-action.page.tsx';
import type { Action, Need } from '../plan-content.ts';

type Props = {
  inHand: PlanInHand;
  need: Need;
  action: Action;
  team: readonly TeamMember[];
  words: readonly PlainWord[];
  entry: Entry;
  shown: Shown;
};

/** An action that is to do. Where somebody else changed it meanwhile, it stands as it is beside what was typed. */
export const ChangeActionPage = ({ need, action, shown, ...boxes }: Props) => (
  <Column caption={boxes.inHand.title} heading="Change an action">
    <p class="govuk-body">
      For the need: <strong>{need.name}</strong>. The family wants: {need.wanted}
    </p>
    {CHANGED in boxes.entry.errors && govukInsetText({ html: <AsItIsNow action={action} /> })}
    <Form shown={shown} send="Change the action" version={action.version} keepsDraft>
      <ActionBoxes {...boxes} />
    </Form>
  </Column>
);

/** The name under which a form's errors have that somebody else saved first. */
const CHANGED = '';

const AsItIsNow = ({ action: { what, owner, dueOn, success } }: { action: Action }) => (
  <>
    <h2 class="govuk-heading-s">What it says now</h2>
    <p class="govuk-body">
      {what}, {owner}, by {inWords(dueOn)}
    </p>
    {success !== '' && <p class="govuk-body">It worked if: {success}</p>}
    <p class="govuk-body">Yours is below. If you send it, it takes the place of this.</p>
  </>
);
