import type { Value } from './list.ts';

type Direction = 'up' | 'down';

const DIRECTIONS: Record<Value['kind'], Record<Direction, string>> = {
  text: { up: 'A to Z', down: 'Z to A' },
  number: { up: 'lowest first', down: 'highest first' },
  day: { up: 'earliest first', down: 'latest first' },
  moment: { up: 'earliest first', down: 'latest first' },
};

/** An order in words: 'Next review, earliest first'. */
export const orderInWords = (header: string, kind: Value['kind'], direction: Direction): string =>
  `${header}, ${DIRECTIONS[kind][direction]}`;
