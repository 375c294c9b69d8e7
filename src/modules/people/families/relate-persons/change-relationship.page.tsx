import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Family } from '../families.queries.ts';
import { familyName } from '../families.rules.ts';
import type { Relationship } from '../relationships.queries.ts';
import { RELATIONSHIP_KINDS } from '../relationships.rules.ts';
import { mayBe } from '../who-is-older.rules.ts';
import { KindQuestion, RelationshipQuestions } from './relationship-questions.tsx';

type Props = { family: Family; relationship: Relationship; entry: Entry; shown: Shown };

export const ChangeRelationshipPage = ({ family, relationship, entry, shown }: Props) => {
  const memberOf = (id: string) => family.members.find((member) => member.id === id)!;
  const [one, other] = [memberOf(relationship.toPersonId), memberOf(relationship.personId)];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">{familyName(family)}</span>
        <h1 class="govuk-heading-l">
          What {one.name} is to {other.name}
        </h1>
        <Form shown={shown} send="Record it">
          <KindQuestion
            entry={entry}
            question="What are they?"
            kinds={RELATIONSHIP_KINDS.filter((kind) => mayBe(kind, one, other))}
          />
          <RelationshipQuestions entry={entry} />
        </Form>
      </div>
    </div>
  );
};
