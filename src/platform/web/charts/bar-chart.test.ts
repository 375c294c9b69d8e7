import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { BarChart, type BarChartProps } from './bar-chart.tsx';

const threeTerms: BarChartProps = {
  id: 'bars',
  heading: 'Absence each term',
  measure: 'Absence',
  along: 'Term',
  unit: 'percent',
  bars: [
    { label: 'Autumn 2024', value: 5 },
    { label: 'Spring 2025', value: 0 },
    { label: 'Summer 2025', value: null },
  ],
};

const render = (change: Partial<BarChartProps> = {}) =>
  load(String(BarChart({ ...threeTerms, ...change })), null, false);
const texts = ($: ReturnType<typeof render>, selector: string) =>
  $(selector)
    .toArray()
    .map((found) => $(found).text());

describe('a bar chart', () => {
  it('names both axes and labels them', () => {
    const $ = render();
    expect(texts($, '.rooted-chart__axis-name')).toEqual(['Absence', 'Term']);
    expect(texts($, 'text.rooted-chart__end')).toEqual(['0%', '2%', '4%', '6%', '8%', '10%']);
    expect(texts($, 'text[class*="fits"] tspan')).toEqual(['Autumn', '2024', 'Spring', '2025', 'Summer', '2025']);
  });

  it('draws bars from nought, and tells nought from no data', () => {
    const $ = render();
    const heights = $('rect.rooted-chart__bar')
      .toArray()
      .map((bar) => $(bar).attr('height'));
    expect(heights).toEqual(['120', '0']);
    expect($('svg[role] .rooted-chart__gap')).toHaveLength(1);
    expect(texts($, 'g.rooted-chart__fits-wide text')).toEqual(['5%', '0%']);
    expect(texts($, '.rooted-chart__key span')).toEqual(['No data']);
  });

  it('has the same facts in the table beside it', () => {
    const $ = render();
    expect(texts($, 'thead th')).toEqual(['Term', 'Absence']);
    expect(texts($, 'tbody tr')).toEqual(['Autumn 20245%', 'Spring 20250%', 'Summer 2025No data']);
  });

  it('sums itself up for those who cannot see it', () => {
    const $ = render();
    expect($('svg[role="img"] > desc').text()).toBe(
      'From 5% (Autumn 2024) to 0% (Spring 2025). Lowest 0% (Spring 2025), highest 5% (Autumn 2024). Gaps without data: 1.',
    );
  });

  it('counts in whole numbers, and does not let one fill the picture', () => {
    const $ = render({ unit: 'count', bars: [{ label: 'Autumn', value: 1 }] });
    expect(texts($, 'text.rooted-chart__end')).toEqual(['0', '1', '2', '3', '4', '5']);
    expect($('rect').attr('height')).toBe('48');
  });

  it('leaves the values to the axis and the table where a year of bars stands close', () => {
    const bars = Array.from({ length: 39 }, (_, week) => ({ label: `Week ${week + 1}`, value: week % 10 }));
    const $ = render({ unit: 'count', bars });
    expect($('rect.rooted-chart__bar')).toHaveLength(39);
    expect($('g.rooted-chart__fits-wide')).toHaveLength(0);
    expect($('tbody tr')).toHaveLength(39);
  });

  it('lays bars down under their labels where these are too long to stand side by side, and leaves none out', () => {
    const $ = render({
      bars: [
        { label: 'Absent in other or unknown circumstances, and nobody has said why', value: 10 },
        { label: 'Leave of absence in exceptional circumstances', value: 0 },
        { label: 'Holiday not agreed, or longer than agreed', value: null },
      ],
    });
    expect(texts($, 'svg[role] text')).toEqual([
      'Absence',
      'Absent in other or unknowncircumstances, and nobody has said why',
      '10%',
      'Leave of absence in exceptionalcircumstances',
      '0%',
      'Holiday not agreed, or longer thanagreed',
      'No data',
    ]);
    expect(
      $('svg[role] rect')
        .map((_, bar) => $(bar).attr('width'))
        .get(),
    ).toEqual(['470', '0']);
    expect($('.rooted-chart__key')).toHaveLength(0);
    expect(texts($, 'tbody tr')).toHaveLength(3);
  });

  it('escapes what it is given, leaves looks to the style sheet, and says when there is nothing', () => {
    const html = String(BarChart({ ...threeTerms, measure: '<b>', bars: [{ label: '"<i>"', value: 1 }] }));
    expect(html).not.toMatch(/<b>|<i>/);
    expect(html).not.toMatch(/\sstyle=/);
    expect(render({ bars: [] })('figure').text()).toBe('Absence each termNothing has been recorded yet.');
  });
});
