import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Family } from '../families.queries.ts';
import { familyName } from '../families.rules.ts';
import type { Relationship } from '../relationships.queries.ts';
import { KindQuestion, RelationshipQuestions } from './relationship-questions.tsx';

type Props = { family: Family; relationship: Relationship; entry: Entry; shown: Shown };

export const ChangeRelationshipPage = ({ family, relationship, entry, shown }: Props) => {
  const nameOf = (id: string) => family.members.find((member) => member.id === id)?.name;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{familyName(family)}</span>
        <h1 class="govuk-heading-l">
          What {nameOf(relationship.toPersonId)} is to {nameOf(relationship.personId)}
        </h1>
        <Form shown={shown} send="Record it">
          <KindQuestion entry={entry} question="What are they?" />
          <RelationshipQuestions entry={entry} />
        </Form>
      </div>
    </div>
  );
};
