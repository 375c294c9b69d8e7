import { expect, it } from 'vitest';
import { clearingUp } from './clearing-up.ts';

async function* lines(many: number): AsyncGenerator<string> {
  for (let i = 0; i < many; i += 1) yield `${i} ${'x'.repeat(100_000)}\n`;
}

it('sends every line once, in its order, however much was given back meanwhile', async () => {
  const numbers: number[] = [];
  for await (const line of clearingUp(lines(50))) numbers.push(Number.parseInt(line, 10));
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => i));
});
