import { expect } from 'vitest';

/** A rate that the borough came to, in %; and the standard error of one from so many, where the true one is `published`. */
export type Made = { readonly rate: number; readonly error: (published: number) => number };

/** What a rate is of; as published; and a wrong figure, which would be noticed. */
export type Published = readonly [of: string, published: number, wrong: number];

/** So many of all of them, each by itself. */
export const percentOf = (some: number, all: number): Made => ({
  rate: (100 * some) / all,
  error: (published) => Math.sqrt((published * (100 - published)) / all),
});

/** What many have in common, over all that they have: missed of possible sessions, or suspensions to each pupil. */
export function ratioOf(parts: readonly { readonly some: number; readonly all: number }[]): Made {
  const all = parts.reduce((sum, part) => sum + part.all, 0);
  const ratio = parts.reduce((sum, part) => sum + part.some, 0) / all;
  const squares = parts.reduce((sum, part) => sum + (part.some - ratio * part.all) ** 2, 0);
  const error = (100 * Math.sqrt(squares)) / all;
  return { rate: 100 * ratio, error: () => error };
}

/** A share with twice the odds: the wrong figure for one share of a distribution. */
export const twice = (share: number): number => (200 * share) / (100 + share);

const STANDARD_ERRORS = 3;

function lineOf([of, published, wrong]: Published, { rate, error }: Made): string {
  const isNear = (figure: number): boolean => Math.abs(rate - figure) <= STANDARD_ERRORS * error(figure);
  const verdict = !isNear(published) ? 'OFF' : isNear(wrong) ? `WOULD NOT TELL ${wrong.toFixed(3)}` : 'as published';
  const numbers = [published, rate, STANDARD_ERRORS * error(published)].map((number) => number.toFixed(3).padStart(8));
  return `${of.padEnd(24)} published ${numbers[0]}, made ${numbers[1]} ±${numbers[2]}: ${verdict}`;
}

/** Holds each rate to what is published, within three standard errors; and shows that the wrong figure would be refused. */
export function expectAsPublished(rates: readonly Published[], made: (of: string) => Made): void {
  const lines = rates.map((rate) => lineOf(rate, made(rate[0])));
  const wrong = lines.filter((line) => !line.endsWith('as published'));
  expect(wrong, `\n${lines.join('\n')}\n`).toEqual([]);
}
