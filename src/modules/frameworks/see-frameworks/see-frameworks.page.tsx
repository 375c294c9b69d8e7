import { inWords } from '#kernel/local-date.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { ShownList } from './shown-list.ts';

/** The lists that decisions rest on, open to those who answer for them. */
export const SeeFrameworksPage = ({ lists }: { lists: readonly ShownList[] }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Frameworks</h1>
      <p class="govuk-body">
        These are the lists that your area works by. They are changed by adding a new edition, never by editing an old
        one, so that what was decided keeps its words.
      </p>
      <ul class="govuk-list">
        {lists.map((list, place) => (
          <li>
            <a class="govuk-link" href={`#list-${place}`}>
              {list.title}, {list.version}
            </a>
          </li>
        ))}
      </ul>
      {lists.map((list, place) => (
        <Edition list={list} id={`list-${place}`} />
      ))}
    </div>
  </div>
);

const Edition = ({ list, id }: { list: ShownList; id: string }) => (
  <section aria-labelledby={id}>
    <h2 class="govuk-heading-m" id={id}>
      {list.title}, {list.version}
    </h2>
    <p class="govuk-body">
      {list.verified ? (
        <Tag text="Compared with its source" classes="govuk-tag--green" />
      ) : (
        <Tag text="Not compared with its source" classes="govuk-tag--yellow" />
      )}
    </p>
    <p class="govuk-body">
      In force from {inWords(list.validFrom)}
      {list.validTo ? ` to ${inWords(list.validTo)}` : ', with no end set'}. Source: {list.source}
    </p>
    <SummaryList
      rows={list.entries.map(({ term, says }) => ({
        key: { text: term },
        value: { html: <Said says={says} /> },
      }))}
    />
  </section>
);

const Said = ({ says }: { says: readonly string[] }) => (
  <>
    {says.map((sentence) => (
      <p class="govuk-body">{sentence}</p>
    ))}
  </>
);
