import { Table } from '#platform/web/govuk/table.tsx';
import { ReachedBy } from '#platform/web/phone.tsx';
import { yesOrNoInWords } from '#platform/web/yes-or-no.tsx';
import type { Relative } from '../families.queries.ts';
import { RELATIONSHIP_LABELS } from '../relationships.rules.ts';

/** A child's parents and carers: how they relate, whether they have parental responsibility, how to reach them. */
export const RelativesTable = ({ relatives }: { relatives: readonly Relative[] }) =>
  relatives.length === 0 ? (
    <p class="govuk-body">No parent or carer is recorded that you may see.</p>
  ) : (
    <Table
      caption="Parents, carers and contacts"
      captionClasses="govuk-table__caption--s"
      firstCellIsHeader
      head={[
        { text: 'Name' },
        { text: 'Is the child’s' },
        { text: 'Parental responsibility' },
        { text: 'Lives with the child' },
        { text: 'How to reach them' },
      ]}
      rows={relatives.map(({ name, kind, parentalResponsibility, sameAddress, reachedBy }) => [
        { text: name },
        { text: RELATIONSHIP_LABELS[kind] },
        { text: yesOrNoInWords(parentalResponsibility) },
        { text: yesOrNoInWords(sameAddress) },
        { html: <ReachedBy ways={reachedBy} /> },
      ])}
    />
  );
