import { peoplePaths } from '../../people.paths.ts';
import type { SamePersonQuestion } from './questions.queries.ts';

export const WhyAsked = () => (
  <p class="govuk-body">
    An organisation supplied somebody who may be a person that is known here already. Nobody sees the other’s record
    until you say that they are one.
  </p>
);

export const QuestionLink = ({ urlId, keptName }: SamePersonQuestion) => (
  <a class="govuk-link" href={peoplePaths.samePerson(urlId)}>
    {keptName}
  </a>
);
