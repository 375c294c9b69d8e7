import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { when } from '#kernel/when.ts';
import { govukButton, govukRadios } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import type { Shown } from '#platform/web/request.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { Service } from '../../children/services.queries.ts';
import type { QuestionSide, SamePersonQuestion } from './questions.queries.ts';

type AnswerSamePersonPageProps = {
  question: SamePersonQuestion;
  sides: readonly QuestionSide[];
  services: readonly Service[];
  entry: Entry;
  shown: Shown;
};

/** Two records side by side, by what tells one person from another; nothing of where they are. */
export const AnswerSamePersonPage = ({ question, sides, services, entry, shown }: AnswerSamePersonPageProps) => (
  <>
    <h1 class="govuk-heading-l">Are these the same person?</h1>
    <h2 class="govuk-heading-m">What the two have in common</h2>
    <ul class="govuk-list govuk-list--bullet">
      {question.reasons.map((reason) => (
        <li>{reason}</li>
      ))}
    </ul>
    {sides.length === 2 && <SideBySide sides={sides} services={services} />}
    {question.answer === null ? (
      <AnswerForm entry={entry} shown={shown} />
    ) : (
      <Answered question={question} shown={shown} />
    )}
  </>
);

const SideBySide = ({ sides, services }: { sides: readonly QuestionSide[]; services: readonly Service[] }) => {
  const row = (label: string, of: (side: QuestionSide) => string, otherwise = 'Not recorded') => [
    { text: label },
    ...sides.map((side) => ({ text: of(side) || otherwise })),
  ];
  return (
    <Table
      caption="The two records"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[
        { html: <span class="govuk-visually-hidden">What is known</span> },
        { text: 'The record that was there first' },
        { text: 'The other record' },
      ]}
      rows={[
        row('Names', ({ names }) => names.join('; ')),
        row('Date of birth', ({ birthday }) => (birthday ? inWords(birthday) : '')),
        row('Sex', ({ sex }) => ({ F: 'Female', M: 'Male' })[sex ?? ''] ?? ''),
        row('Pupil numbers (UPN)', ({ upns }) => upns.join(', ')),
        row('Services involved', (side) => servicesOf(side, services), 'Not known to you'),
      ]}
    />
  );
};

const servicesOf = ({ personId }: QuestionSide, services: readonly Service[]): string =>
  [...new Set(services.filter((service) => service.personId === personId).map(({ orgName }) => orgName))].join(', ');

const AnswerForm = ({ entry, shown }: { entry: Entry; shown: Shown }) => (
  <Form shown={shown} send="Save the answer">
    {govukRadios({
      ...choice(entry, 'answer'),
      fieldset: { legend: { text: 'Are they the same person?', classes: 'govuk-fieldset__legend--m' } },
      items: [
        {
          value: 'same',
          text: 'Yes, the same person',
          checked: isChosen(entry, 'answer', 'same'),
          hint: {
            text: 'The two records become one. Those who work with either then see it. It can be undone.',
          },
        },
        {
          value: 'different',
          text: 'No, two different people',
          checked: isChosen(entry, 'answer', 'different'),
          hint: { text: 'Both stay as they are, and nobody is asked again.' },
        },
      ],
    })}
  </Form>
);

const Answered = ({ question, shown }: { question: SamePersonQuestion; shown: Shown }) => (
  <>
    <p class="govuk-body">
      Answered {question.answer === 'same' ? '“the same person”' : '“two different people”'}
      {question.answeredBy ? ` by ${question.answeredBy}` : ''}
      {question.answeredAt ? ` on ${when(question.answeredAt)}` : ''}.
    </p>
    <form method="post" action={peoplePaths.undoSamePerson(question.urlId)}>
      <input type="hidden" name="_key" value={shown.key} />
      {govukButton({ text: 'Take this answer back', classes: 'govuk-button--secondary' })}
    </form>
  </>
);
