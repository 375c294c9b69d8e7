import { Table } from '#platform/web/govuk/table.tsx';
import { type Part, type ShownAverage, changeInWords, rangeInWords } from '../local-results.rules.ts';

export const PART_LABELS: Readonly<Record<Part, string>> = {
  here: 'Children of this service',
  'same-need': 'Children for whom another was asked for the same need',
  elsewhere: 'All children for whom another was asked',
};

/** What happened to some children before and after, and to those they are compared with. */
export const BeforeAndAfter = ({ averages }: { averages: readonly ShownAverage[] }) => (
  <Table
    firstCellIsHeader
    head={[{ text: 'Who' }, ...['Children', 'Before', 'After', 'Change', 'Range'].map(numeric)]}
    rows={averages.map(({ part, children, before, after, mean, range }) => [
      { text: PART_LABELS[part] },
      ...[String(children), `${before}%`, `${after}%`, changeInWords(mean), rangeInWords(range, changeInWords)].map(
        numeric,
      ),
    ])}
  />
);

export const numeric = (text: string) => ({ text, format: 'numeric' });

/** Where there are too few. */
export const NoAverage = ({ of }: { of: string }) => (
  <p class="govuk-body">Fewer than 10 children of whom {of} is known, or too few of one kind: too little to say.</p>
);

export const GOT_BETTER_ANYWAY =
  'Children are sent to a service when things are at their worst. Things that are at their worst often get better by themselves, so some of these children would have got better without it (regression to the mean).';
