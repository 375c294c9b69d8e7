import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

const evenly = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => ({ x: 80 + (450 / count) * (index + 0.5), text }));

describe('labels along an axis', () => {
  it('break at the space nearest the middle', () => {
    const lines = (text: string) => placeLabels([{ x: 0, text }])[0]!.lines;
    expect(lines('Autumn 2024')).toEqual(['Autumn', '2024']);
    expect(lines('Autumn term 2024')).toEqual(['Autumn', 'term 2024']);
    expect(lines('Autumn')).toEqual(['Autumn']);
  });

  it('are all kept while they fit on a phone', () => {
    expect(placeLabels(evenly(4, 'Autumn 2024')).map(({ fits }) => fits)).toEqual([
      'always',
      'always',
      'always',
      'always',
    ]);
  });

  it('lose every other one on a phone where they fit only in a wide picture', () => {
    expect(placeLabels(evenly(6, 'Autumn 2024')).map(({ fits }) => fits)).toEqual([
      'always',
      'wide',
      'always',
      'wide',
      'always',
      'wide',
    ]);
  });

  it('never touch, however many there are', () => {
    const placed = placeLabels(evenly(39, '15 Sept'));
    expect(placed.map(({ x }) => Math.round(x))).toEqual([86, 143, 201, 259, 317, 374, 432, 490]);
    expect(placed.filter(({ fits }) => fits === 'always').map(({ x }) => Math.round(x))).toEqual([86, 201, 317, 432]);
  });
});
