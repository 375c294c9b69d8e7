import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { CalendarOfMarks, type CalendarOfMarksProps, type MarkCell } from './calendar-of-marks.tsx';

type Category = 'present' | 'absent' | 'closed';

const PRESENT: MarkCell<Category> = { mark: '/', category: 'present', label: 'Present' };
const ILL: MarkCell<Category> = { mark: 'I', category: 'absent', label: 'Illness' };
const CLOSED: MarkCell<Category> = { mark: '', category: 'closed', label: 'Closed' };

const anAutumn: CalendarOfMarksProps<Category> = {
  id: 'marks',
  heading: 'Autumn term',
  categories: {
    present: { label: 'Present', look: 'outlined' },
    absent: { label: 'Authorised absence', look: 'cornered' },
    closed: { label: 'Closed', look: 'hatched' },
  },
  weeks: [
    { monday: getLocalDate('2025-09-22'), cells: [...Array<typeof PRESENT>(9).fill(PRESENT), ILL] },
    { monday: getLocalDate('2025-09-29'), cells: Array<typeof PRESENT>(10).fill(PRESENT) },
    { monday: getLocalDate('2025-10-06'), cells: [ILL, ILL, ...Array<typeof PRESENT>(8).fill(CLOSED)] },
  ],
};

const render = (change: Partial<CalendarOfMarksProps<Category>> = {}) =>
  load(String(CalendarOfMarks({ ...anAutumn, ...change })), null, false);

describe('a calendar of marks', () => {
  it('draws a block for each month, with every mark written in its cell', () => {
    const $ = render();
    const months = $('.rooted-chart__months svg')
      .toArray()
      .map((svg) => $(svg));
    expect(months.map((month) => month.find('.rooted-chart__month').text())).toEqual([
      'September 2025',
      'October 2025',
    ]);
    expect(months.map((month) => month.find('.rooted-chart__cells--outlined text').text())).toEqual([
      '/'.repeat(19),
      '',
    ]);
    expect(months.map((month) => month.find('.rooted-chart__cells--cornered text').text())).toEqual(['I', 'II']);
    expect(months[1]!.find('.rooted-chart__cells--hatched .rooted-chart__box').attr('d')?.match(/M/g)).toHaveLength(8);
  });

  it('places Friday afternoon last in its week', () => {
    const ill = render()('.rooted-chart__months svg').first().find('.rooted-chart__cells--cornered path');
    expect(ill.first().attr('d')).toBe('M293 62h24v24h-24z');
  });

  it('names the days, the halves of the day and the weeks', () => {
    const first = render()('.rooted-chart__months svg').first();
    expect(first.find('g.rooted-chart__small').text()).toBe(`MonTueWedThuFri${'ampm'.repeat(5)}`);
    expect(first.find('text.rooted-chart__small').text()).toBe('22 Sept29 Sept');
  });

  it('says in each picture what it shows', () => {
    const $ = render();
    const svg = $('.rooted-chart__months svg').first();
    expect(svg.attr('role')).toBe('img');
    const named = svg.attr('aria-labelledby')!.split(' ');
    expect(named.map((id) => svg.find(`#${id}`).text())).toEqual([
      'Autumn term, September 2025',
      'Half days. Present: 19. Authorised absence: 1.',
    ]);
  });

  it('explains in its key only what it holds', () => {
    const said = ($: ReturnType<typeof render>) =>
      $('.rooted-chart__key li span')
        .toArray()
        .map((item) => $(item).text());
    expect(said(render())).toEqual(['Present: /', 'Authorised absence: Illness (I)', 'Closed']);
    expect(said(render({ weeks: anAutumn.weeks.slice(1, 2) }))).toEqual(['Present: /']);
  });

  it('has a row for each week in the table beside it', () => {
    const $ = render();
    const rows = $('tbody tr')
      .toArray()
      .map((row) =>
        $(row)
          .find('th, td')
          .toArray()
          .map((cell) => $(cell).text()),
      );
    expect(rows).toEqual([
      ['22 September 2025', ...Array<string>(9).fill('Present (/)'), 'Illness (I)'],
      ['29 September 2025', ...Array<string>(10).fill('Present (/)')],
      ['6 October 2025', 'Illness (I)', 'Illness (I)', ...Array<string>(8).fill('Closed')],
    ]);
    expect($('thead th').text()).toBe('Week beginningMon amMon pmTue amTue pmWed amWed pmThu amThu pmFri amFri pm');
  });

  it('escapes what it is given, and leaves looks to the style sheet', () => {
    const html = String(CalendarOfMarks({ ...anAutumn, heading: '<b>Term</b>' }));
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;b&gt;Term&lt;/b&gt;');
    expect(html).not.toMatch(/\sstyle=/);
  });

  it('says so when there are no weeks', () => {
    const $ = render({ weeks: [] });
    expect($('figure').text()).toBe('Autumn termNothing has been recorded yet.');
  });
});
