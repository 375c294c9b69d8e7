import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { KnownLine } from '../../panels.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { KnownPerson } from './sheet.ts';

/** What is known of each person, with who said so and when; `printed` gives the way to each one's sheet on paper. */
export const Sheet = ({ persons, printed }: { persons: readonly KnownPerson[]; printed?: boolean }) => (
  <>
    {persons.map(({ name, urlId, lines }) => (
      <SummaryList
        card={{
          title: { text: name },
          ...(printed ? { actions: { items: [{ href: peoplePaths.knownDocument(urlId), text: 'Sheet (PDF)' }] } } : {}),
        }}
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
    {saidBy(line) && <div class="govuk-hint govuk-!-margin-bottom-0">{saidBy(line)}</div>}
  </>
);

/** Who said so and when, as far as that is recorded. */
export const saidBy = ({ toldBy, on }: KnownLine): string =>
  [toldBy ?? '', on ? inWords(on) : ''].filter(Boolean).join(', ');
