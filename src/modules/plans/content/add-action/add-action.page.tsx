import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { FAMILY } from './action-form.ts';
import { ACTION_HINTS } from '../hints.rules.ts';
import { SayHints } from '../say-hints.page.tsx';
import { SayWhileWriting } from '../../plain-words/plain-words.page.tsx';
import type { PlainWord } from '../../plain-words/plain-words.rules.ts';
import type { Need } from '../plan-content.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { TeamMember } from '../../team/team.ts';

type Boxes = {
  inHand: PlanInHand;
  team: readonly TeamMember[];
  words: readonly PlainWord[];
  entry: Entry;
};

export const AddActionPage = ({ need, shown, ...boxes }: Boxes & { need: Need; shown: Shown }) => (
  <Column caption={boxes.inHand.title} heading="Add an action">
    <p class="govuk-body">
      For the need: <strong>{need.name}</strong>. The family wants: {need.wanted}
    </p>
    <Form shown={shown} send="Add the action" keepsDraft>
      <ActionBoxes {...boxes} />
    </Form>
  </Column>
);

/** What is asked of an action, on its own page and in a meeting. */
export const ActionBoxes = ({ inHand, team, words, entry }: Boxes) => (
  <>
    {govukInput({
      ...field(entry, 'what'),
      label: { text: 'What will be done?', classes: 'govuk-label--s' },
      hint: {
        text: 'One thing that somebody does and everybody can see was done, in words the family uses. For example: ring the school nurse about sleep.',
      },
    })}
    {govukRadios({
      ...choice(entry, 'owner'),
      fieldset: { legend: { text: 'Who will do it?', classes: 'govuk-fieldset__legend--s' } },
      items: [
        ...team.map(({ key, name, orgName }) => ({
          value: key,
          text: `${name}, ${orgName}`,
          checked: isChosen(entry, 'owner', key),
        })),
        ...inHand.persons.map(({ key, name }) => ({
          value: key,
          text: name,
          checked: isChosen(entry, 'owner', key),
        })),
        {
          value: FAMILY,
          text: 'Somebody else: of the family, or a worker without an account',
          checked: isChosen(entry, 'owner', FAMILY),
          conditional: {
            html: govukInput({
              ...field(entry, 'ownerName'),
              label: { text: 'What are they called?' },
              hint: { text: 'For example: Grandad, a first name, or a worker with what they do' },
              classes: 'govuk-!-width-one-half',
            }),
          },
        },
      ],
    })}
    {govukDateInput({
      ...dateField(entry, 'dueOn'),
      fieldset: { legend: { text: 'By when?', classes: 'govuk-fieldset__legend--s' } },
      hint: { text: 'For example, 27 3 2027. A day soon is better than one far away.' },
    })}
    {govukInput({
      ...field(entry, 'success'),
      label: { text: 'What will show that it worked? (optional)', classes: 'govuk-label--s' },
      hint: { text: 'What you and the family will see, and how often. For example: in by 8:50 four days of five.' },
    })}
    <SayHints hints={ACTION_HINTS} />
    <SayWhileWriting words={words} />
  </>
);
