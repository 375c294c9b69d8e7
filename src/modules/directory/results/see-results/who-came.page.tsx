import { Table } from '#platform/web/govuk/table.tsx';
import { type Figure, childrenInWords, ofFigure } from '../local-results.rules.ts';

type Props = { figures: readonly Figure[] };

const STEPS = [
  ['asked', 'It was asked for'],
  ['accepted', 'It said yes to'],
  ['started', 'Came at least once'],
  ['finished', 'Finished'],
] as const;

/** From asking to the end, by children. */
export const HowFar = ({ figures }: Props) => (
  <>
    <h2 class="govuk-heading-m">How many children</h2>
    <Children
      head="Children"
      rows={STEPS.map(([figure, label]) => [label, ofFigure(figures, figure)[0]?.children ?? null])}
    />
  </>
);

const GROUPS = [
  ['age', 'Age when it was asked'],
  ['need', 'Need'],
  ['level', 'Level of need'],
] as const;

export const ForWhom = ({ figures }: Props) => (
  <>
    <h2 class="govuk-heading-m">For whom</h2>
    {GROUPS.map(([figure, label]) => (
      <Groups figures={figures} figure={figure} head={label} />
    ))}
  </>
);

/** Those who may not be told, together: neither how many they are, nor which groups. */
const NOT_TOLD = { others: 'Others, not shown: too few, or they would show who is' };

type GroupsProps = Props & { figure: string; head: string; named?: Readonly<Record<string, string>> };

/** How many children there are in each group; in a sentence where none may be told. */
export const Groups = ({ figures, figure, head, named = {} }: GroupsProps) => {
  const groups = ofFigure(figures, figure);
  return groups.some(({ children }) => children !== null) ? (
    <Children
      head={head}
      rows={groups.map(({ part, children }) => [{ ...NOT_TOLD, ...named }[part] ?? part, children])}
    />
  ) : (
    <p class="govuk-body">{head}: too few in each group to say.</p>
  );
};

const Children = ({ head, rows }: { head: string; rows: readonly (readonly [string, number | null])[] }) => (
  <Table
    firstCellIsHeader
    head={[{ text: head }, { text: 'How many', format: 'numeric' }]}
    rows={rows.map(([label, children]) => [{ text: label }, { text: childrenInWords(children), format: 'numeric' }])}
  />
);
