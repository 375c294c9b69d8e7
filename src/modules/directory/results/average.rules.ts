/** What was found of some children: how many, their mean and their standard deviation. */
export type Average = { readonly children: number; readonly mean: number; readonly sd: number };

/**
 * The mean's 95% confidence interval by Student's t. Of a change it is the interval of paired differences: each child is
 * compared with themselves. (Bland: An Introduction to Medical Statistics, 4th edition, 10.2 and 10.3.)
 */
export function interval({ children, mean, sd }: Average): readonly [low: number, high: number] {
  const half = (tFor95(children - 1) * sd) / Math.sqrt(children);
  return [mean - half, mean + half];
}

/** Of the standard normal distribution, 97.5% lie below. */
const Z = 1.959964;

/**
 * Below which 97.5% of Student's t lie with so many degrees of freedom: the expansion of Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 26.7.5. From nine on, which is ten children, within 0.0003 of their table 26.10.
 */
export const tFor95 = (freedom: number): number =>
  Z +
  (Z ** 3 + Z) / (4 * freedom) +
  (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / (96 * freedom ** 2) +
  (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / (384 * freedom ** 3);

/** To the whole point, so that nobody tells from a decimal what one child added: 0.153 is 15. */
export const points = (share: number): number => Math.round(100 * share) + 0;

/** What the range of a change says, and no more: all of it lies below nought, or above, or it cannot be told. */
export function changeSaid([low, high]: readonly [number, number]): 'lower' | 'higher' | 'cannot-tell' {
  if (high < 0) return 'lower';
  return low > 0 ? 'higher' : 'cannot-tell';
}
