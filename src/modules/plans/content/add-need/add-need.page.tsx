import type { FrameworkNeed, Headline } from '#modules/frameworks/index.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDetails, govukInput, govukSelect, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { AboutQuestion, SensitivityQuestion } from '../questions.page.tsx';
import { NEED_HINTS } from '../hints.rules.ts';
import { SayHints } from '../say-hints.page.tsx';
import { SayWhileWriting } from '../../plain-words/plain-words.page.tsx';
import type { PlainWord } from '../../plain-words/plain-words.rules.ts';
import type { Sensitivity } from '../sensitivity.ts';

type Props = {
  inHand: PlanInHand;
  headlines: readonly Headline[];
  needs: readonly FrameworkNeed[];
  sensitivities: readonly Sensitivity[];
  words: readonly PlainWord[];
  entry: Entry;
  shown: Shown;
};

export const AddNeedPage = ({ inHand, headlines, needs, sensitivities, words, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{inHand.title}</span>
      <h1 class="govuk-heading-l">Add a need</h1>
      <Form shown={shown} send="Add the need" keepsDraft>
        <input type="hidden" name="answer" value={field(entry, 'answer').value} />
        <AboutQuestion entry={entry} inHand={inHand} />
        {govukSelect({
          ...field(entry, 'listed'),
          label: { text: 'Which need is it closest to?', classes: 'govuk-label--s' },
          hint: { text: 'It decides how the need is counted, not how it is called.' },
          items: [
            { value: '', text: 'None of these' },
            ...needs.map(({ id, code, name }) => ({
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
        <SensitivityQuestion entry={entry} mine={sensitivities} />
        <SayHints hints={NEED_HINTS} />
        <SayWhileWriting words={words} />
      </Form>
      {govukDetails({
        summaryText: 'What shows that a need is met',
        html: <Outcomes headlines={headlines} needs={needs} />,
      })}
    </div>
  </div>
);

const Outcomes = ({ headlines, needs }: Pick<Props, 'headlines' | 'needs'>) => (
  <>
    {headlines.map(({ number, name }) => (
      <>
        <h2 class="govuk-heading-s">{name}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {needs
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
