import { Column } from '#platform/web/column.tsx';
import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { KeptNeed } from '../need.ts';
import { needsPaths } from '../needs.paths.ts';

type Props = { ours: readonly KeptNeed[]; unlinked: readonly KeptNeed[]; total: number; page: number };

export const SeeNeedsPage = ({ ours, unlinked, total, page }: Props) => (
  <Column heading="What services are about">
    <p class="govuk-body">
      The needs that families have, in the area’s own words, and what people say for them. They are found by all of it.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={needsPaths.add}>
        Add a need
      </a>
      {' · '}
      <a class="govuk-link" href={needsPaths.otherWords}>
        Words that mean other words
      </a>
    </p>
    {total > 0 && (
      <>
        <h2 class="govuk-heading-m">Waiting to be linked</h2>
        {govukInsetText({
          text: 'Other directories use these. Linked to a need of ours, their services are found with it.',
        })}
        <Needs needs={unlinked} caption={`Needs of other directories: ${total}`} />
        <PagesOfList path={needsPaths.needs} page={page} total={total} />
      </>
    )}
    <h2 class="govuk-heading-m">Our needs</h2>
    <Needs needs={ours} caption="Our needs" />
  </Column>
);

const Needs = ({ needs, caption }: { needs: readonly KeptNeed[]; caption: string }) => (
  <Table
    caption={caption}
    captionClasses="govuk-visually-hidden"
    head={[{ text: 'Need' }, { text: 'Services', format: 'numeric' }, { text: 'Words', format: 'numeric' }]}
    rows={needs.map((need) => [
      { html: <NeedLink need={need} /> },
      { text: String(need.services), format: 'numeric' },
      { text: String(need.words), format: 'numeric' },
    ])}
  />
);

/** Those that stand below another are set in; who hears the page hears it said. */
const NeedLink = ({ need }: { need: KeptNeed }) => (
  <span class={need.parentName === null ? 'govuk-!-font-weight-bold' : 'govuk-!-margin-left-4'}>
    {need.parentName !== null && <span class="govuk-visually-hidden">{need.parentName}: </span>}
    <a class="govuk-link" href={needsPaths.need(need.id)}>
      {need.name}
    </a>
    {need.usedBy === null ? '' : `, ${need.usedBy}`}
    {need.endedOn === null ? '' : ' (no longer used)'}
  </span>
);
