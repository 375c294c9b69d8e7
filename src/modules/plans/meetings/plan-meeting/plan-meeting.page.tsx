import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes, govukInsetText, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Clocks } from '../../clocks/review.rules.ts';
import type { TeamMember } from '../../team/team.ts';
import { WhenAndWhere } from '../meeting-boxes.page.tsx';

type Props = { inHand: PlanInHand; team: readonly TeamMember[]; clocks: Clocks; entry: Entry; shown: Shown };

export const PlanMeetingPage = ({ inHand, team, clocks, entry, shown }: Props) => (
  <Column caption={inHand.title} heading="Plan a meeting">
    {govukInsetText({
      text: `The next meeting is due by ${inWords(inHand.plan.nextReviewOn)}. Have you met already? Enter the day when you did; then say who came and what was decided.`,
    })}
    <Form shown={shown} send="Plan the meeting" version={inHand.plan.version}>
      <WhenAndWhere entry={entry} clocks={clocks} />
      {govukCheckboxes({
        ...choice(entry, 'invited'),
        fieldset: { legend: { text: 'Who is asked to come?', classes: 'govuk-fieldset__legend--s' } },
        hint: {
          text: 'Ask the family first which day suits them. You can ask others, without an account, afterwards.',
        },
        items: [
          ...inHand.persons.map(({ key, name }) => ({ value: key, text: name })),
          ...team.map(({ key, name, orgName }) => ({ value: key, text: `${name}, ${orgName}` })),
        ].map((item) => ({ ...item, checked: isChosen(entry, 'invited', item.value) })),
      })}
      {govukTextarea({
        ...field(entry, 'question'),
        label: { text: 'What does everybody answer from 0 to 10?', classes: 'govuk-label--s' },
        hint: {
          text: 'Each answer is kept by itself, with who gave it. Keep the same question to see what changes.',
        },
        rows: 2,
      })}
    </Form>
  </Column>
);
