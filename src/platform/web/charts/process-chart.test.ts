import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { IndividualsChart, ProportionChart } from './process-chart.tsx';

const named = { id: 'process', heading: 'Attendance of the school', measure: 'Attendance', along: 'Week beginning' };

const weeks = (values: readonly (number | null)[]) =>
  values.map((value, at) => ({ label: `Week ${at + 1}`, value, ...(value === null ? { note: 'No marks' } : {}) }));

/** Mean 92, mean moving range 2, so limits 2.66 * 2 = 5.32 about it. */
const STEADY = [91, 93, 91, 93, 91, 93, 91, 93, 91, 93, 91, 93];

const individuals = (values: readonly (number | null)[]) =>
  load(String(IndividualsChart({ ...named, points: weeks(values) })), null, false);
const texts = ($: ReturnType<typeof individuals>, selector: string) =>
  $(selector)
    .toArray()
    .map((found) => $(found).text());

describe('a chart of single values', () => {
  it('draws the mean and the limits, and says them', () => {
    const $ = individuals(STEADY);
    expect(texts($, '.rooted-chart__key span')).toEqual([
      'Mean: 92%',
      'Limits: 86.7% to 97.3%. What lies between is the usual variation',
    ]);
    const [lower, upper] = $('svg[role] .rooted-chart__limit').attr('d')!.split('M').slice(1);
    expect(new Set([...lower!.matchAll(/,([\d.]+)/g)].map(([, y]) => y)).size).toBe(1);
    expect(new Set([...upper!.matchAll(/,([\d.]+)/g)].map(([, y]) => y)).size).toBe(1);
    expect($('svg[role] .rooted-chart__mean')).toHaveLength(1);
    expect(texts($, 'thead th')).toEqual(['Week beginning', 'Attendance', 'Limits (mean 92%)', 'What stands out']);
    expect($('.rooted-chart__signal')).toHaveLength(0);
    expect($('desc').text()).toBe(
      'From 91% (Week 1) to 93% (Week 12). Lowest 91% (Week 1), highest 93% (Week 2). ' +
        'Mean 92%, limits 86.7% to 97.3%. Nothing stands out.',
    );
  });

  it('marks a value outside the limits and a run by shapes of their own, and names them in the key', () => {
    const $ = individuals([...Array<number[]>(12).fill([93, 94]).flat(), 80, ...Array<number>(7).fill(92)]);
    expect($('svg[role] .rooted-chart__signal--outside')).toHaveLength(1);
    const key = texts($, '.rooted-chart__key span');
    expect(key.slice(2)).toEqual([
      'Below the limits: Week 25',
      'One of 7 or more in a row above the mean: from Week 1 to Week 24',
      'One of 7 or more in a row below the mean: from Week 26 to Week 32',
    ]);
    expect(texts($, 'tbody tr')[24]).toBe('Week 2580%88.5% to 97%Below the limits');
  });

  it('breaks the line at a missing week, and its table says why', () => {
    const $ = individuals([...STEADY, null, 92]);
    expect($('.rooted-chart__line').attr('d')!.match(/M/g)).toHaveLength(2);
    expect(texts($, 'tbody tr')[12]).toBe('Week 13No marks86.7% to 97.3%–');
    expect($('svg[role] .rooted-chart__dots').attr('d')!.match(/M/g)).toHaveLength(13);
  });

  it('draws no limits from fewer than twelve values, and says so', () => {
    const $ = individuals(STEADY.slice(1));
    expect(texts($, 'figure > p')).toEqual(['Limits are drawn from 12 values on. There are not so many yet.']);
    expect($('.rooted-chart__limit').attr('d')).toBe('');
    expect($('.rooted-chart__line').attr('d')!.match(/[ML]/g)).toHaveLength(11);
  });

  it('stands with one value, with gaps only, and with none', () => {
    expect(individuals([90])('.rooted-chart__dots').attr('d')).toBe('M305 120h0');
    expect(individuals([null])('desc').text()).toBe('No data.');
    expect(individuals([])('figure').text()).toBe('Attendance of the schoolNothing has been recorded yet.');
  });

  it('draws no limit where no value can be', () => {
    const $ = individuals([99, 91, 99, 91, 99, 91, 99, 91, 99, 91, 99, 91]);
    expect(texts($, '.rooted-chart__key span')[1]).toContain('73.7% to 100%');
  });

  it('keeps 39 weeks apart, with a mark for each', () => {
    const $ = individuals(Array.from({ length: 39 }, (_, at) => 90 + (at % 5)));
    const marks = $('svg[role] .rooted-chart__dots')
      .attr('d')!
      .match(/M[\d.]+/g)!;
    expect(new Set(marks).size).toBe(39);
  });

  it('escapes what it is given, and leaves looks to the style sheet', () => {
    const html = String(IndividualsChart({ ...named, heading: '<b>', points: weeks(STEADY) }));
    expect(html).not.toContain('<b>');
    expect(html).not.toMatch(/\sstyle=/);
  });
});

describe('a chart of shares', () => {
  const shares = Array.from({ length: 12 }, (_, at) => ({
    label: `Week ${at + 1}`,
    counted: at % 2 ? { count: 10, of: 400 } : { count: 5, of: 100 },
  }));
  const render = (points: Parameters<typeof ProportionChart>[0]['points']) =>
    load(String(ProportionChart({ ...named, points })), null, false);

  it('has limits that are closer where more were counted', () => {
    const $ = render(shares);
    expect(texts($, 'tbody tr').slice(0, 2)).toEqual([
      'Week 15% (5 of 100)0% to 8.1%–',
      'Week 22.5% (10 of 400)0.4% to 5.6%–',
    ]);
    expect(texts($, '.rooted-chart__key span')[1]).toBe(
      'Limits, closer where there are more: 0.4% to 5.6% at the end. What lies between is the usual variation',
    );
  });

  it('marks a share outside its own limits', () => {
    const $ = render([...shares, { label: 'Week 13', counted: { count: 60, of: 1000 } }]);
    expect(texts($, '.rooted-chart__key span').at(-1)).toBe('Above the limits: Week 13');
  });

  it('leaves out what was not counted', () => {
    const $ = render([...shares, { label: 'Week 13', counted: null, note: 'No marks' }]);
    expect(texts($, 'tbody tr').at(-1)).toBe('Week 13No marks––');
  });
});
