import { describe, expect, it } from 'vitest';
import { homesOf } from './homes.rules.ts';

const row = (personId: string, lines: string, lives: 'part-of-the-week' | null = null) => ({
  personId,
  lines,
  postcode: 'ZZ99 3WZ',
  lives,
});

describe('homes', () => {
  it('are one where an address is written in two ways', () => {
    expect(homesOf([row('ada', '1 Larch Row\nFenmouth'), row('grace', '1 LARCH ROW, Fenmouth')])).toEqual([
      {
        name: 'Home',
        address: '1 Larch Row, Fenmouth, ZZ99 3WZ',
        residents: [
          { id: 'ada', lives: null },
          { id: 'grace', lives: null },
        ],
      },
    ]);
  });

  it('are two where only the gap between two numbers tells them apart', () => {
    const homes = homesOf([row('ada', 'Flat 1, 1 Larch Row'), row('grace', 'Flat 11, Larch Row')]);
    expect(homes.map(({ address }) => address)).toEqual([
      'Flat 1, 1 Larch Row, ZZ99 3WZ',
      'Flat 11, Larch Row, ZZ99 3WZ',
    ]);
  });

  it('are named where there are several, and say how much of it somebody lives there', () => {
    const homes = homesOf([
      row('ada', '1 Larch Row', 'part-of-the-week'),
      row('ada', '1 Larch Row'),
      row('ada', '2 Elm'),
    ]);
    expect(homes.map(({ name, residents }) => [name, residents])).toEqual([
      ['Home A', [{ id: 'ada', lives: 'part-of-the-week' }]],
      ['Home B', [{ id: 'ada', lives: null }]],
    ]);
  });

  it('are none where no address is known', () => {
    expect(homesOf([])).toEqual([]);
  });
});
