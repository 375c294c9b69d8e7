import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Action, Need } from '../plan-content.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Settlement } from './settling.rules.ts';

const SETTLEMENT_LABELS: Record<Settlement, string> = {
  done: 'It was done',
  'not-done': 'It will not be done',
};

type Props = { inHand: PlanInHand; action: Action; need: Need; entry: Entry; shown: Shown };

export const SettleActionPage = ({ inHand, action, need, entry, shown }: Props) => (
  <Column caption={inHand.title} heading="What became of this action?">
    <SummaryList
      rows={[
        { key: { text: 'Action' }, value: { text: action.what } },
        { key: { text: 'Who' }, value: { text: action.owner } },
        { key: { text: 'By' }, value: { text: inWords(action.dueOn) } },
        { key: { text: 'For the need' }, value: { text: need.name } },
        action.success !== '' && { key: { text: 'It worked if' }, value: { text: action.success } },
      ]}
    />
    <Form shown={shown} send="Record it" version={action.version}>
      <SettleBoxes entry={entry} />
    </Form>
  </Column>
);

/** What is asked when somebody says what became of an action, on its own page and in a meeting. */
export const SettleBoxes = ({ entry }: { entry: Entry }) => (
  <>
    {govukRadios({
      ...choice(entry, 'settlement'),
      fieldset: { legend: { text: 'Was it done?', classes: 'govuk-fieldset__legend--s' } },
      items: (Object.keys(SETTLEMENT_LABELS) as Settlement[]).map((value) => ({
        value,
        text: SETTLEMENT_LABELS[value],
        checked: isChosen(entry, 'settlement', value),
      })),
    })}
    {govukTextarea({
      ...field(entry, 'why'),
      label: { text: 'What happened, or why not?', classes: 'govuk-label--s' },
      hint: {
        text: 'Needed where it will not be done. Where it was: what do you and the family see? That something was done does not yet say that it helped.',
      },
      rows: 3,
    })}
  </>
);
