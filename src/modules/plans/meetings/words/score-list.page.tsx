import { Table } from '#platform/web/govuk/table.tsx';
import type { Invited } from '../meeting.ts';
import type { Score } from './said.ts';

/** Who answered what from 0 to 10, each by themselves: no sum, no average. */
export const ScoreList = ({ invited, scores }: { invited: readonly Invited[]; scores: readonly Score[] }) =>
  scores.length === 0 ? (
    <></>
  ) : (
    <Table
      caption={scores[0]!.question}
      captionClasses="govuk-table__caption--s"
      head={[{ text: 'Who' }, { text: 'From 0 to 10', format: 'numeric' }]}
      rows={scores.map(({ invitedId, score }) => [
        { text: invited.find(({ id }) => id === invitedId)?.name ?? 'Somebody' },
        { text: String(score), format: 'numeric' },
      ])}
    />
  );
