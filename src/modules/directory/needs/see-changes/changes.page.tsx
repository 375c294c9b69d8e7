import { inWords } from '#kernel/local-date.ts';
import { when } from '#kernel/when.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { AsKept, NeedChange } from './changes.queries.ts';

type Props = { changes: readonly NeedChange[]; path: string; page: number; total: number };

/** Who changed what, and when. */
export const Changes = ({ changes, path, page, total }: Props) =>
  total === 0 ? (
    <p class="govuk-body">Nothing of it was changed here yet.</p>
  ) : (
    <>
      <Table
        caption="What was changed"
        captionClasses="govuk-table__caption--m"
        head={[{ text: 'What' }, { text: 'By' }, { text: 'When' }]}
        rows={changes.map((change) => [
          { text: changeInWords(change), classes: 'govuk-!-text-break-word' },
          { text: change.by ?? 'Somebody who has no account any more' },
          { text: when(change.at) },
        ])}
      />
      <PagesOfList path={path} page={page} total={total} />
    </>
  );

function changeInWords({ was, now }: NeedChange): string {
  if (was === null) return `Added: ${inFull(now!)}`;
  if (now === null) return `Taken out: ${inFull(was)}`;
  const before = partsOf(was);
  return partsOf(now)
    .flatMap(([what, said], place) => {
      const wasSaid = before[place]![1];
      return said === wasSaid ? [] : [`${what}: ${said}, was ${wasSaid}`];
    })
    .join('. ');
}

type Part = readonly [what: string, said: string];

const inFull = (kept: AsKept): string =>
  'said' in kept ? `‘${kept.said}’${kept.means === null ? '' : `, look for ‘${kept.means}’ too`}` : kept.name;

const partsOf = (kept: AsKept): readonly Part[] =>
  'said' in kept
    ? []
    : [
        ['Name', `‘${kept.name}’`],
        ['What it means', `‘${kept.description}’`],
        ['Stands below', kept.below ?? 'nothing'],
        ['Used', kept.ended_on === null ? 'yes' : `not since ${inWords(kept.ended_on)}`],
      ];
