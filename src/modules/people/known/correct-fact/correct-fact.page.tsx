import type { Id } from '#kernel/id.ts';
import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Child } from '../../children/children.queries.ts';
import type { NamedPerson } from '../../identity/names.queries.ts';
import type { Fact } from '../facts.queries.ts';
import { ToldByQuestions } from '../told-by.page.tsx';
import { toldInWords } from '../told-by.ts';

type Props = {
  fact: Fact;
  child: Child;
  family: readonly NamedPerson[];
  earlier: readonly Fact[];
  names: ReadonlyMap<Id<'person'>, string>;
  entry: Entry;
  shown: Shown;
};

export const CorrectFactPage = ({ fact, child, family, earlier, names, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">{fact.label}</h1>
      <SummaryList
        rows={[
          { key: { text: 'Asked' }, value: { text: fact.question } },
          { key: { text: 'Answer' }, value: { text: fact.answer } },
          { key: { text: 'Told by' }, value: { text: toldInWords(fact, names) } },
          { key: { text: 'On' }, value: { text: inWords(fact.toldOn) } },
        ]}
      />
      {earlier.length > 0 && <Earlier earlier={earlier} names={names} />}
      <Form shown={shown} send="Save">
        <input type="hidden" name="shownFact" value={fact.urlId} />
        {govukRadios({
          ...choice(entry, 'how'),
          fieldset: { legend: { text: 'Does it still fit?', classes: 'govuk-fieldset__legend--s' } },
          items: HOW_CHOICES.map((each) => ({ ...each, checked: isChosen(entry, 'how', each.value) })),
        })}
        {govukTextarea({
          ...field(entry, 'answer'),
          label: { text: 'What holds now', classes: 'govuk-label--s' },
          hint: { text: 'Leave it empty where it still fits, or where it was wrong and nobody knows better' },
          rows: 4,
        })}
        <ToldByQuestions entry={entry} family={family} />
      </Form>
    </div>
  </div>
);

const HOW_CHOICES = [
  { value: 'still-right', text: 'Yes', hint: { text: 'The family was asked again. That is counted.' } },
  { value: 'changed', text: 'No, it has changed' },
  { value: 'wrong', text: 'No, it was wrong from the start' },
];

const WHY_ENDED = { wrong: 'it was wrong', changed: 'it has changed' };

const Earlier = ({ earlier, names }: Pick<Props, 'earlier' | 'names'>) => (
  <>
    <h2 class="govuk-heading-s">Before</h2>
    <ul class="govuk-list govuk-list--bullet">
      {earlier.map((each) => (
        <li>
          {each.answer}{' '}
          <span class="govuk-hint">
            {toldInWords(each, names)}, {inWords(each.toldOn)}; {WHY_ENDED[each.endedBecause ?? 'changed']}
          </span>
        </li>
      ))}
    </ul>
  </>
);
