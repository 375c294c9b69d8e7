import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { LineChart, type LineChartProps } from './line-chart.tsx';

const fourWeeks: LineChartProps = {
  id: 'line',
  heading: 'Attendance each week',
  measure: 'Attendance',
  along: 'Week beginning',
  points: [
    { on: getLocalDate('2025-09-01'), label: '1 Sept', value: 96 },
    { on: getLocalDate('2025-09-08'), label: '8 Sept', value: 88.46 },
    { on: getLocalDate('2025-09-15'), label: '15 Sept', value: null, note: 'School closed' },
    { on: getLocalDate('2025-09-22'), label: '22 Sept', value: 90 },
    { on: getLocalDate('2025-09-29'), label: '29 Sept', value: 92 },
  ],
};

const render = (change: Partial<LineChartProps> = {}) =>
  load(String(LineChart({ ...fourWeeks, ...change })), null, false);
const texts = ($: ReturnType<typeof render>, selector: string) =>
  $(selector)
    .toArray()
    .map((found) => $(found).text());

describe('a line chart', () => {
  it('names both axes and labels them', () => {
    const $ = render();
    expect(texts($, '.rooted-chart__axis-name')).toEqual(['Attendance', 'Week beginning']);
    expect(texts($, 'text.rooted-chart__end')).toEqual(['80%', '85%', '90%', '95%', '100%']);
    expect(texts($, 'text[class*="fits"] tspan')).toEqual([
      '1',
      'Sept',
      '8',
      'Sept',
      '15',
      'Sept',
      '22',
      'Sept',
      '29',
      'Sept',
    ]);
  });

  it('breaks the line at a gap, and marks every value it has', () => {
    const $ = render();
    expect($('.rooted-chart__line').attr('d')).toBe('M94,48L199.5,138.48M410.5,120L516,96');
    expect($('.rooted-chart__dots').attr('d')).toBe('M94 48h0M199.5 138.5h0M410.5 120h0M516 96h0');
  });

  it('has the same facts in the table beside it, the reason for the gap among them', () => {
    const $ = render();
    expect(texts($, 'thead th')).toEqual(['Week beginning', 'Attendance']);
    expect(texts($, 'tbody tr')).toEqual([
      '1 Sept96%',
      '8 Sept88.5%',
      '15 SeptSchool closed',
      '22 Sept90%',
      '29 Sept92%',
    ]);
  });

  it('sums itself up for those who cannot see it', () => {
    const $ = render();
    expect($('svg').attr('aria-labelledby')).toBe('line-title line-description');
    expect($('svg > title').text()).toBe('Attendance each week');
    expect($('svg > desc').text()).toBe(
      'From 96% (1 Sept) to 92% (29 Sept). Lowest 88.5% (8 Sept), highest 96% (1 Sept). ' +
        'Gaps without data: 1. The axis runs from 80% to 100%.',
    );
  });

  it('draws thresholds with dashes of their own, and says below what they are', () => {
    const $ = render({
      thresholds: [
        { value: 90, label: 'Persistent absence' },
        { value: 50, label: 'Severe absence' },
      ],
    });
    expect($('svg[role] .rooted-chart__threshold--1').attr('d')).toBe('M80 48H530');
    expect($('svg[role] .rooted-chart__threshold--2').attr('d')).toBe('M80 240H530');
    expect(texts($, '.rooted-chart__key span')).toEqual(['Persistent absence: 90%', 'Severe absence: 50%']);
  });

  it('numbers events, lifting one that stands too near the last, and tells them below', () => {
    const $ = render({
      events: [
        { on: getLocalDate('2025-09-10'), label: 'Plan agreed' },
        { on: getLocalDate('2025-09-11'), label: 'Mentor began' },
      ],
    });
    expect($('.rooted-chart__event').attr('d')).toBe('M229.6 -18V240M244.7 -54V240');
    expect(texts($, '.rooted-chart__key span')).toEqual([
      '10 September 2025: Plan agreed',
      '11 September 2025: Mentor began',
    ]);
  });

  it('keeps an event after the last point in the picture', () => {
    const $ = render({ events: [{ on: getLocalDate('2025-10-27'), label: 'Review' }] });
    expect($('.rooted-chart__event').attr('d')).toBe('M516 -18V240');
  });

  it('shows at least 20 points of percent, so that a small change stays small', () => {
    const values = (...list: number[]) => ({
      points: list.map((value, index) => ({ ...fourWeeks.points[index]!, value })),
    });
    expect(texts(render(values(1, 2)), 'text.rooted-chart__end').at(-1)).toBe('20%');
    expect(texts(render(values(100, 100)), 'text.rooted-chart__end')).toEqual(['80%', '85%', '90%', '95%', '100%']);
  });

  it('stands with one point, with gaps only, and with none', () => {
    expect(render({ points: fourWeeks.points.slice(0, 1) })('.rooted-chart__dots').attr('d')).toBe('M305 48h0');
    const gapsOnly = render({ points: fourWeeks.points.slice(2, 3) });
    expect(gapsOnly('svg > desc').text()).toBe('No data. The axis runs from 0% to 100%.');
    expect(render({ points: [] })('figure').text()).toBe('Attendance each weekNothing has been recorded yet.');
  });

  it('escapes what it is given, and leaves looks to the style sheet', () => {
    const points = [{ on: getLocalDate('2025-09-01'), label: '<script>x</script>', value: 1 }];
    const html = String(LineChart({ ...fourWeeks, points, events: [{ on: points[0]!.on, label: '<i>' }] }));
    expect(html).not.toMatch(/<script|<i>/);
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;');
    expect(html).not.toMatch(/\sstyle=/);
  });
});
