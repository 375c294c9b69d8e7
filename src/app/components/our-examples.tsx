import { Form } from '#platform/web/form.tsx';
import { field } from '#platform/web/form-fields.ts';
import { Pagination } from '#platform/web/govuk/pagination.tsx';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { govukInput } from '#platform/web/govuk/macros.ts';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { type ComponentExample, written } from './component-example.ts';

/** What is written in TSX because pages show hundreds of them, and forms. */
export const listOurExamples = (shown: Shown): ComponentExample[] => [
  written('Table', '#platform/web/govuk/table.tsx', Table, {
    caption: 'Meetings this week',
    head: [{ text: 'Family plan' }, { text: 'Meeting' }, { text: 'Needs', format: 'numeric' }],
    firstCellIsHeader: true,
    rows: [
      [{ text: 'Fernwick' }, { text: '21 September 2026' }, { text: '2', format: 'numeric' }],
      [{ text: 'Larch' }, { text: '23 September 2026' }, { text: '11', format: 'numeric' }],
    ],
  }),
  written('SummaryList', '#platform/web/govuk/summary-list.tsx', SummaryList, {
    rows: [
      { key: { text: 'Lead professional' }, value: { text: 'Sam Example' } },
      { key: { text: 'Next meeting' }, value: { text: '21 September 2026' } },
    ],
  }),
  written('Tag', '#platform/web/govuk/tag.tsx', Tag, { text: 'Open', classes: 'govuk-tag--green' }),
  written('Pagination', '#platform/web/govuk/pagination.tsx', Pagination, {
    next: { href: '#next', labelText: '2 of 3' },
    landmarkLabel: 'Pages of a record',
  }),
  written('PagesOfList', '#platform/web/pages-of-list.tsx', PagesOfList, { path: '/components', page: 2, total: 120 }),
  {
    name: 'Form',
    from: '#platform/web/form.tsx',
    code: `<Form shown={shown} send="Record the visit">
  {govukInput({ ...field(entry, 'who'), label: { text: 'Who was there?' } })}
</Form>`,
    shown: (
      <Form shown={shown} send="Record the visit">
        {govukInput({
          ...field({ typed: { who: 'Ada' }, errors: { who: 'Enter both names' } }, 'who'),
          label: { text: 'Who was there?' },
        })}
      </Form>
    ),
  },
];
