import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { KnownLine } from '../../panels.ts';
import type { KnownPerson } from './sheet.ts';

/** What is known of each person, with who said so and when. */
export const Sheet = ({ persons }: { persons: readonly KnownPerson[] }) => (
  <>
    {persons.map(({ name, lines }) => (
      <SummaryList
        card={{ title: { text: name } }}
        rows={lines.map((line) => ({
          key: { text: line.label },
          value: { html: <Line line={line} /> },
          ...(line.path
            ? {
                actions: {
                  items: [{ href: line.path, text: 'Correct', visuallyHiddenText: line.label.toLowerCase() }],
                },
              }
            : {}),
        }))}
      />
    ))}
  </>
);

const Line = ({ line }: { line: KnownLine }) => (
  <>
    {line.value}
    {saidBy(line) && <span class="govuk-hint">{saidBy(line)}</span>}
  </>
);

/** Who said so and when, as far as that is recorded. */
export const saidBy = ({ toldBy, on }: KnownLine): string =>
  [toldBy ?? '', on ? inWords(on) : ''].filter(Boolean).join(', ');
