import { inWords } from '#kernel/local-date.ts';
import type { FamilyPanel } from '#modules/people/index.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { listLevels } from './levels.queries.ts';

/** On a family's page: how the level of each child was judged, over time and across plans. */
export const levelsFamilyPanel: FamilyPanel = {
  name: 'levels',
  needs: 'plans:see',
  order: 25,
  async load({ tx }, { members }) {
    const judged = await listLevels(
      tx,
      members.map(({ id }) => id),
    );
    if (judged.length === 0) return undefined;
    const nameOf = (personId: string): string => members.find(({ id }) => id === personId)?.name ?? '';
    return (
      <>
        <h2 class="govuk-heading-m">Levels of need over time</h2>
        <Table
          caption="How each child’s level was judged, the newest first"
          captionClasses="govuk-table__caption--s"
          head={[{ text: 'Child' }, { text: 'On' }, { text: 'Level' }, { text: 'Judged by' }]}
          rows={judged.map(({ personId, on, level, levelName, by }) => [
            { text: nameOf(personId) },
            { text: inWords(on) },
            { text: `${level}, ${levelName}` },
            { text: by },
          ])}
        />
      </>
    );
  },
};
