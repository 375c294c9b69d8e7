import { expect, it } from 'vitest';
import { Timings, compareTimings } from './timings.ts';

it('times are compared by the share of requests that were done within them', () => {
  const [ours, floor] = [new Timings(), new Timings()];
  for (let ms = 100; ms >= 1; ms -= 1) {
    ours.add('child', ms * 2);
    floor.add('child', ms);
  }
  ours.add('home', 500);
  floor.add('home', 100);
  const found = compareTimings(ours, floor).map((each) => [each.name, each.ours, each.floor, each.ratio]);
  expect(found).toEqual([
    ['load: p50', 102, 51, 2],
    ['load: p95', 192, 96, 2],
    ['load: p99', 200, 100, 2],
    ['load: child, p50', 100, 50, 2],
    ['load: child, p95', 190, 95, 2],
    ['load: child, p99', 198, 99, 2],
    ['load: home, p50', 500, 100, 5],
    ['load: home, p95', 500, 100, 5],
    ['load: home, p99', 500, 100, 5],
  ]);
});
