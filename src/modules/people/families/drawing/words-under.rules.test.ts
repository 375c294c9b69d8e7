import { describe, expect, it } from 'vitest';
import { linesOfName } from './words-under.rules.ts';

describe('a name under a shape', () => {
  it.each([
    ['Ada Moss', ['Ada Moss']],
    ['Alan Fernwick-Montgomery', ['Alan Fernwick-', 'Montgomery']],
    ['Maximilian Alexander Featherstone Brown', ['Maximilian', 'Alexander', 'Featherstone…']],
    ['Wolfeschlegelsteinhausen', ['Wolfeschlegels…']],
  ])('%j stands in lines that fit', (name, lines) => {
    expect(linesOfName(name)).toEqual(lines);
  });
});
