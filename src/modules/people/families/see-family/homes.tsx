import { Table } from '#platform/web/govuk/table.tsx';
import { type Home, LIVES_LABELS } from '../homes.rules.ts';
import type { FamilyMember } from '../persons.queries.ts';
import { shortNames } from '../short-names.rules.ts';

/** Who lives where, and how much of their time those of whom it is known. */
export const Homes = ({ homes, persons }: { homes: readonly Home[]; persons: readonly FamilyMember[] }) => {
  const names = shortNames(persons);
  if (homes.length === 0) return <p class="govuk-body">No address is recorded that you may see.</p>;
  return (
    <Table
      firstCellIsHeader
      head={[{ text: 'Home' }, { text: 'Address' }, { text: 'Who lives there' }]}
      rows={homes.map(({ name, address, residents }) => [
        { text: name },
        { text: address },
        {
          text: residents
            .map(({ id, lives }) => `${names.get(id)}${lives === null ? '' : ` (${LIVES_LABELS[lives]})`}`)
            .join(', '),
        },
      ])}
    />
  );
};
