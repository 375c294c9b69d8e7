import { when } from '#platform/web/form.tsx';
import { Pagination } from '#platform/web/govuk/pagination.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { pageLinks } from '../page-links.ts';
import { peoplePaths } from '../people.paths.ts';
import type { QuestionList, SamePersonQuestion } from './questions.queries.ts';

type ListSamePersonsPageProps = {
  waiting: QuestionList;
  answered: readonly SamePersonQuestion[];
  pageNumber: number;
  perPage: number;
};

export const ListSamePersonsPage = ({ waiting, answered, pageNumber, perPage }: ListSamePersonsPageProps) => {
  const pages = Math.ceil(waiting.total / perPage);
  return (
    <>
      <h1 class="govuk-heading-l">Same person?</h1>
      <p class="govuk-body">
        An organisation supplied somebody who may be a person that is known here already. Nobody sees the other’s record
        until you say that they are one.
      </p>
      {waiting.questions.length === 0 ? (
        <p class="govuk-body">Nobody waits for an answer.</p>
      ) : (
        <Table
          caption={waiting.total === 1 ? 'One waits for an answer' : `${waiting.total} wait for an answer`}
          captionClasses="govuk-table__caption--m"
          head={[{ text: 'Who' }, { text: 'Why it is asked' }, { text: 'Asked' }]}
          rows={waiting.questions.map((question) => [
            { html: <QuestionLink question={question} /> },
            { text: question.reasons.join('. ') },
            { text: when(question.askedAt) },
          ])}
        />
      )}
      {pages > 1 && (
        <Pagination {...pageLinks(pageNumber, pages, (number) => `${peoplePaths.samePersons}?page=${number}`)} />
      )}
      {answered.length > 0 && (
        <Table
          caption="Answered in the last 30 days"
          captionClasses="govuk-table__caption--m"
          head={[{ text: 'Who' }, { text: 'Answer' }, { text: 'By whom' }, { text: 'When' }]}
          rows={answered.map((question) => [
            { html: <QuestionLink question={question} /> },
            { text: question.answer === 'same' ? 'The same person' : 'Two different people' },
            { text: question.answeredBy ?? '' },
            { text: question.answeredAt ? when(question.answeredAt) : '' },
          ])}
        />
      )}
    </>
  );
};

const QuestionLink = ({ question: { urlId, keptName } }: { question: SamePersonQuestion }) => (
  <a class="govuk-link" href={peoplePaths.samePerson(urlId)}>
    {keptName}
  </a>
);
