import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { Table } from './table.tsx';

const drawn = (columns: number, stacks?: boolean) => {
  const texts = ['Name', 'School', ''].slice(0, columns);
  const table = (
    <Table
      firstCellIsHeader
      {...(stacks === undefined ? {} : { stacks })}
      head={texts.map((text) => ({ text }))}
      rows={[['Ada', 'Northfield', 'Change'].slice(0, columns).map((text) => ({ text }))]}
    />
  );
  return load(String(table));
};

describe('a table', () => {
  it('of more than two columns says in each cell which column it is of, for a narrow screen, and stays a table', () => {
    const $ = drawn(3);
    expect(
      $('tbody tr > *')
        .map((_, cell) => `${$(cell).attr('role')} ${$(cell).attr('data-column') ?? '-'}: ${$(cell).text()}`)
        .get(),
    ).toEqual(['rowheader -: Ada', 'cell School: Northfield', 'cell -: Change']);
    expect($('table').attr('role')).toBe('table');
    expect($('[role=columnheader]').length).toBe(3);
  });

  it.each([
    [2, undefined],
    [3, false],
  ] as const)('of %s columns, where it need not or must not, is GOV.UK’s own', (columns, stacks) => {
    expect(drawn(columns, stacks)('[role], [data-column], .rooted-table--stacks').length).toBe(0);
  });
});
