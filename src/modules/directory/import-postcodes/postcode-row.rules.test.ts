import { describe, expect, it } from 'vitest';
import { columnsOf, ruleOnPostcodeRow } from './postcode-row.rules.ts';

const BOUNDS = { south: 49.8, north: 60.9, west: -8.7, east: 1.8 };

describe('a row of the postcode directory', () => {
  it('says where a postcode is, without its space', () => {
    expect(ruleOnPostcodeRow({ postcode: 'zz1 1aa', lat: '53.28', long: '-2.9', doterm: '' }, BOUNDS)).toEqual({
      ok: true,
      row: { postcode: 'ZZ11AA', at: { latitude: 53.28, longitude: -2.9 } },
    });
  });

  it.each([
    ['is used no more', { postcode: 'ZZ1 1AA', lat: '53.28', long: '-2.9', doterm: '199606' }],
    ['is nowhere', { postcode: 'ZZ1 1AA', lat: '99.999999', long: '0.000000' }],
  ])('says that it %s', (_, cells) => {
    expect(ruleOnPostcodeRow(cells, BOUNDS)).toEqual({ ok: true, row: { postcode: 'ZZ11AA', at: null } });
  });

  it('is refused with what is wrong of it', () => {
    const read = ruleOnPostcodeRow({ postcode: 'Nowhere', lat: 'north', long: '' }, BOUNDS);
    expect(read.ok ? [] : read.faults.map(({ column, code }) => `${column} ${code}`)).toEqual([
      'postcode not-a-postcode',
      'lat not-a-place',
    ]);
  });

  it.each([
    ['exchanged', '-2.9', '53.28'],
    ['not-in-the-united-kingdom', '53.28', '-29'],
    ['not-in-the-united-kingdom', '0', '0'],
    ['not-in-the-united-kingdom', '48.85', '2.35'],
  ])('is refused where its place cannot be: %s', (code, lat, long) => {
    const read = ruleOnPostcodeRow({ postcode: 'ZZ1 1AA', lat, long }, BOUNDS);
    expect(read.ok ? [] : read.faults.map((fault) => [fault.column, fault.code])).toEqual([['lat', code]]);
  });

  it.each([
    [
      'of May 2024',
      ['pcd', 'pcd2', 'pcds', 'doterm', 'lat', 'long'],
      [undefined, undefined, 'postcode', 'doterm', 'lat', 'long'],
    ],
    ['of others', ['PCD7', 'lat', 'long', 'oslaua'], ['postcode', 'lat', 'long', undefined]],
    ['of our own', ['Postcode', 'Latitude', 'Longitude'], ['postcode', 'lat', 'long']],
  ])('has its columns by the names %s', (_, headings, columns) => {
    expect(columnsOf(headings)).toEqual(columns);
  });
});
