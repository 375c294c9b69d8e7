import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukRadios, govukSelect } from '#platform/web/govuk/macros.ts';
import { RELATIONSHIP_LABELS, type RelationshipKind } from '../relationships.rules.ts';

const ANSWERS = { yes: 'Yes', no: 'No', 'not-known': 'Not known' };

type KindQuestionProps = { entry: Entry; question: string; kinds: readonly RelationshipKind[] };

export const KindQuestion = ({ entry, question, kinds }: KindQuestionProps) =>
  govukSelect({
    ...field(entry, 'kind'),
    label: { text: question, classes: 'govuk-label--s' },
    items: [
      { value: '', text: 'Choose' },
      ...kinds.map((kind) => ({
        value: kind,
        text: RELATIONSHIP_LABELS[kind],
        selected: isChosen(entry, 'kind', kind),
      })),
    ],
  });

/** What else is known of a relationship: responsibility, whether they are involved, since when. */
export const RelationshipQuestions = ({ entry }: { entry: Entry }) => (
  <>
    <AnswerQuestion
      entry={entry}
      name="parentalResponsibility"
      question="Do they have parental responsibility?"
      hint="For a parent or carer of a child. Leave “Not known” where nobody has told you."
    />
    <AnswerQuestion
      entry={entry}
      name="takesPart"
      question="Do they take part in the child’s life at the moment?"
      hint="A father or mother who is not currently involved still belongs to the family."
    />
    {govukDateInput({
      ...dateField(entry, 'since'),
      fieldset: { legend: { text: 'Since when? (optional)', classes: 'govuk-fieldset__legend--s' } },
      hint: { text: 'Where it has changed. Left empty, it is so from today.' },
    })}
  </>
);

const AnswerQuestion = ({
  entry,
  name,
  question,
  hint,
}: {
  entry: Entry;
  name: string;
  question: string;
  hint: string;
}) =>
  govukRadios({
    ...choice(entry, name),
    classes: 'govuk-radios--inline',
    fieldset: { legend: { text: question, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: hint },
    items: Object.entries(ANSWERS).map(([value, text]) => ({ value, text, checked: isChosen(entry, name, value) })),
  });
