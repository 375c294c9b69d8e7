import { expect, it } from 'vitest';
import type { Id, UrlId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { knownDocument } from './known-document.ts';

const personId = 'ada' as Id<'person'>;

it('the sheet on paper says who told us and when, and leaves out what is sensitive', () => {
  const ada = {
    id: personId,
    urlId: 'ada' as UrlId<'person'>,
    name: 'Ada Fernwick',
    lines: [
      {
        personId,
        label: 'Language at home',
        value: 'Polish',
        toldBy: 'Grace, to Northfield',
        on: getLocalDate('2026-09-14'),
      },
      { personId, label: 'Disability', value: 'Asthma', toldBy: 'Grace, to Northfield', on: null, sensitive: true },
    ],
  };
  expect(knownDocument([ada], getLocalDate('2026-09-21')).parts.at(-1)).toEqual({
    head: ['What', 'What we know', 'Who said so, and when'],
    widths: [4, 7, 5],
    table: [['Language at home', 'Polish', 'Grace, to Northfield, 14 September 2026']],
  });
});
