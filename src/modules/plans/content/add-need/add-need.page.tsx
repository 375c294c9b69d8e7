import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDetails, govukInput, govukSelect, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { AboutQuestion, SensitivityQuestion } from '../questions.page.tsx';
import { NEED_HINTS } from '../hints.rules.ts';
import { SayHints } from '../say-hints.page.tsx';
import { SayWhileWriting } from '../../plain-words/plain-words.page.tsx';
import type { ListsForNeeds } from './need-form.ts';

type Boxes = { inHand: PlanInHand; lists: ListsForNeeds; entry: Entry };

export const AddNeedPage = ({ shown, ...boxes }: Boxes & { shown: Shown }) => (
  <Column caption={boxes.inHand.title} heading="Add a need">
    <Form shown={shown} send="Add the need" keepsDraft>
      <NeedBoxes {...boxes} />
    </Form>
  </Column>
);

/** What is asked of a need, on its own page and in a meeting. */
export const NeedBoxes = ({ inHand, lists, entry }: Boxes) => (
  <>
    <input type="hidden" name="answer" value={field(entry, 'answer').value} />
    <AboutQuestion entry={entry} inHand={inHand} />
    {govukSelect({
      ...field(entry, 'listed'),
      label: { text: 'Which need is it closest to?', classes: 'govuk-label--s' },
      hint: { text: 'It decides how the need is counted, not how it is called.' },
      items: [
        { value: '', text: 'None of these' },
        ...lists.listed.map(({ id, code, name }) => ({
          value: id,
          text: `${code} ${name}`,
          selected: isChosen(entry, 'listed', id),
        })),
      ],
    })}
    {govukInput({
      ...field(entry, 'ownWords'),
      label: { text: 'How does the family say it?', classes: 'govuk-label--s' },
      hint: { text: 'Leave it empty to call it as the list does.' },
    })}
    {govukTextarea({
      ...field(entry, 'wanted'),
      label: { text: 'What does the family want to be different?', classes: 'govuk-label--s' },
      hint: { text: 'Something they and you will be able to see, in their words.' },
      rows: 3,
    })}
    <SensitivityQuestion entry={entry} mine={lists.sensitivities} />
    <SayHints hints={NEED_HINTS} />
    <SayWhileWriting words={lists.words} />
    {govukDetails({ summaryText: 'What shows that a need is met', html: <Outcomes {...lists} /> })}
  </>
);

const Outcomes = ({ headlines, listed }: ListsForNeeds) => (
  <>
    {headlines.map(({ number, name }) => (
      <>
        <h2 class="govuk-heading-s">{name}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {listed
            .filter(({ headline }) => headline === number)
            .map((need) => (
              <li>
                {need.name}: {need.outcome} ({need.heldFor})
              </li>
            ))}
        </ul>
      </>
    ))}
  </>
);
