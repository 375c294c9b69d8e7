import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { KnownLine } from '../../panels.ts';
import type { KnownPerson } from './sheet.ts';

/** What is known of each person, with who said so and when. */
export const Sheet = ({ persons }: { persons: readonly KnownPerson[] }) => (
  <>
    {persons.map(({ name, lines }) => (
      <>
        <h3 class="govuk-heading-s">{name}</h3>
        <SummaryList
          rows={lines.map((line) => ({
            key: { text: line.label },
            value: {
              html: (
                <>
                  {line.value}
                  {saidBy(line) && <span class="govuk-hint">{saidBy(line)}</span>}
                </>
              ),
            },
          }))}
        />
      </>
    ))}
  </>
);

/** Who said so and when, as far as that is recorded. */
export const saidBy = ({ toldBy, on }: KnownLine): string =>
  [toldBy ?? '', on ? `since ${inWords(on)}` : ''].filter(Boolean).join(', ');
