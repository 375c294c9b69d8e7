import { describe, expect, it } from 'vitest';
import { shortNames } from './short-names.rules.ts';

describe('what people of one family are called', () => {
  it('is their first name, and the whole where two have the same', () => {
    const names = shortNames([
      { id: 'a', name: 'Ada Moss' },
      { id: 'b', name: 'Grace Fernwick' },
      { id: 'c', name: 'Ada Fernwick' },
      { id: 'd', name: 'Unborn baby Fernwick', dueOn: '2027-02-24' },
    ]);
    expect([...names.values()]).toEqual(['Ada Moss', 'Grace', 'Ada Fernwick', 'Unborn baby Fernwick']);
  });
});
