import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { MOST_PICTURES, SmallMultiples, type SmallMultiplesProps } from './small-multiples.tsx';

const twoYears: SmallMultiplesProps = {
  id: 'years',
  heading: 'Attendance of each year group',
  measure: 'Attendance',
  along: 'Week beginning',
  order: 'The youngest first.',
  times: ['1 Sept', '8 Sept', '15 Sept', '22 Sept'],
  reference: { name: 'Whole school', values: [94, 93, 92, 93] },
  pictures: [
    { name: 'Year 7', values: [96, 95, null, 94], notes: [undefined, undefined, 'No marks', undefined] },
    { name: 'Year 8', values: [72, 88.46, 90, 91] },
  ],
};

const render = (change: Partial<SmallMultiplesProps> = {}) =>
  load(String(SmallMultiples({ ...twoYears, ...change })), null, false);
const texts = ($: ReturnType<typeof render>, selector: string) =>
  $(selector)
    .toArray()
    .map((found) => $(found).text());

describe('small multiples', () => {
  it('draw each picture on the same axes, whatever its own values', () => {
    const $ = render();
    const [first, second] = $('li svg[role]').toArray();
    const axes = (svg: typeof first) =>
      $(svg)
        .find('text')
        .toArray()
        .map((text) => $(text).text());
    expect(axes(first)).toEqual(['70%', '80%', '90%', '100%', '1 Sept', '22 Sept']);
    expect(axes(second)).toEqual(axes(first));
    expect($(first).find('.rooted-chart__grid').attr('d')).toBe($(second).find('.rooted-chart__grid').attr('d'));
  });

  it('keep the order they are given, and say by what rule it is', () => {
    const $ = render();
    expect(texts($, '.rooted-chart__name')).toEqual(['Year 7', 'Year 8']);
    expect(texts($, 'figure > p')).toEqual(['The youngest first. Attendance runs from 70% to 100% in every picture.']);
  });

  it('have one key for all', () => {
    expect(texts(render(), '.rooted-chart__key span')).toEqual([
      'Attendance of what stands over the picture',
      'Whole school, the same in all',
      'No data, or too few to show',
    ]);
    const { reference: _, ...alone } = twoYears;
    const $ = load(String(SmallMultiples({ ...alone, pictures: twoYears.pictures.slice(1) })), null, false);
    expect(texts($, '.rooted-chart__key span')).toEqual(['Attendance of what stands over the picture']);
  });

  it('break the line at a gap, and show a value that stands alone', () => {
    const $ = render();
    const line = $('.rooted-chart__multiples li').first().find('.rooted-chart__line').attr('d');
    expect(line).toBe('M54,29.1L138,33.3M306,37.6Z');
    expect($('.rooted-chart__multiples li').first().find('.rooted-chart__alone').attr('d')).toBe('M306 37.6h0');
    expect($('.rooted-chart__multiples li').last().find('.rooted-chart__alone').attr('d')).toBe('');
  });

  it('have the same facts in one table beside them', () => {
    const $ = render();
    expect(texts($, 'thead th')).toEqual(['Week beginning', 'Whole school', 'Year 7', 'Year 8']);
    expect(texts($, 'tbody tr')).toEqual([
      '1 Sept94%96%72%',
      '8 Sept93%95%88.5%',
      '15 Sept92%No marks90%',
      '22 Sept93%94%91%',
    ]);
  });

  it('name each picture and sum it up for those who cannot see it', () => {
    const $ = render();
    expect(texts($, 'li svg[role="img"] > title')).toEqual([
      'Attendance of each year group: Year 7',
      'Attendance of each year group: Year 8',
    ]);
    expect(texts($, 'li svg[role="img"] > desc')[0]).toBe(
      'From 96% (1 Sept) to 94% (22 Sept). Lowest 94% (22 Sept), highest 96% (1 Sept). Gaps without data: 1.',
    );
  });

  it('stand with one week, with gaps only, and say so where there is nothing', () => {
    const one = render({ times: twoYears.times.slice(0, 1), pictures: [{ name: 'Year 7', values: [96] }] });
    expect(one('.rooted-chart__alone').attr('d')).toBe('M180 37.6h0');
    const gaps = render({ pictures: [{ name: 'Year 7', values: [null, null, null, null] }] });
    expect(gaps('li svg desc').text()).toBe('No data.');
    expect(gaps('li svg text.rooted-chart__middle').text()).toBe('No data');
    for (const nothing of [{ pictures: [] }, { times: [] }])
      expect(render(nothing)('figure').text()).toBe('Attendance of each year groupNothing has been recorded yet.');
  });

  it('are at most twelve on a page', () => {
    const pictures = Array.from({ length: MOST_PICTURES + 1 }, (_, at) => ({ name: `School ${at}`, values: [] }));
    expect(() => render({ pictures })).toThrow('13 pictures on one page');
  });

  it('escape what they are given, and leave looks to the style sheet', () => {
    const html = String(SmallMultiples({ ...twoYears, pictures: [{ name: '<b>School</b>', values: [1, 2, 3, 4] }] }));
    expect(html).not.toContain('<b>');
    expect(html).not.toMatch(/\sstyle=/);
  });
});
