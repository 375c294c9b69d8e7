import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, getLocalDate } from '#kernel/local-date.ts';
import type { Who } from '#platform/acting/acting.ts';
import { type Course, aCourse, arrangeCourses } from '../../testing/courses-examples.ts';
import { type RequestsSite, openRequestsSite } from '../../testing/requests-site.ts';
import { listFigures } from '../local-results.queries.ts';
import { countResults } from './count-results.job.ts';

const TODAY = getLocalDate('2026-11-20');

const times = <Thing>(count: number, make: (place: number) => Thing): Thing[] =>
  Array.from({ length: count }, (_, place) => make(place));

describe('how services work here, counted by hand', () => {
  let site: RequestsSite;

  beforeAll(async () => {
    site = await openRequestsSite();
  });
  beforeEach(() =>
    site.past('truncate directory.local_result, directory.request cascade; delete from education.attendance_week'),
  );
  afterAll(() => site.close());

  const count = async (courses: readonly Course[], today = TODAY) => {
    await arrangeCourses(site, courses);
    await site.database.as('keeper', (tx) => countResults(tx, today));
  };
  const told = async (figure: string, service: string = site.service) =>
    (
      await site.past<{ part: string; children: number | null }>(
        'select part, children from directory.local_result where figure = $1 and service_id = $2 order by place, part',
        [figure, service],
      )
    ).map(({ part, children }) => (part === '' ? children : [part, children]));
  const average = (figure: string, part = 'here') =>
    site.past(
      `select children, before::float8, after::float8, mean::float8, sd::float8, median::float8
         from directory.local_result where figure = $1 and part = $2 and service_id = $3`,
      [figure, part, site.service],
    );

  it('tells how many were asked for, accepted, began and finished', async () => {
    const { service } = site;
    const justAsked: Partial<Course> = { came: [], ended: undefined as never, acceptedOn: undefined as never };
    await count([
      ...times(5, () => aCourse(service, justAsked)),
      ...times(6, () =>
        aCourse(service, {
          came: [],
          ended: 'never-began',
          endedOn: getLocalDate('2026-02-01'),
          changed: undefined as never,
        }),
      ),
      ...times(5, () => aCourse(service, { ended: 'stopped' })),
      ...times(7, () => aCourse(service)),
    ]);
    expect([
      ...(await told('asked')),
      ...(await told('accepted')),
      ...(await told('started')),
      ...(await told('finished')),
    ]).toEqual([23, 18, 12, 7]);
  });

  it('counts a child once, with what came furthest', async () => {
    const declined = {
      child: 1,
      acceptedOn: undefined as never,
      came: [],
      ended: undefined as never,
      askedOn: getLocalDate('2026-06-01'),
    };
    await count([
      aCourse(site.service, { child: 1 }),
      aCourse(site.service, declined),
      ...times(4, () => aCourse(site.service)),
    ]);
    expect(await told('asked')).toEqual([5]);
    expect(await told('finished')).toEqual([5]);
  });

  it('leaves out what was asked more than three years ago, and plans opened in error', async () => {
    await arrangeCourses(site, [aCourse(site.service)]);
    await site.past(
      `update plans.family_plan set closed_on = '2026-03-01', closed_at = now(), closing_reason = 'opened-in-error'
        where id in (select plan_id from directory.request)`,
    );
    await count([
      ...times(5, () => aCourse(site.service)),
      aCourse(site.service, { askedOn: getLocalDate('2023-11-20') }),
    ]);
    expect(await told('asked')).toEqual([5]);
  });

  it('tells for whom, and not of groups that are too small or that the total would give away', async () => {
    const { service } = site;
    const born = (year: number) => ({ bornOn: getLocalDate(`${year}-01-01`) });
    await count([
      ...times(3, () => aCourse(service, born(2022))),
      ...times(6, () => aCourse(service, born(2018))),
      ...times(6, () => aCourse(service, { ...born(2014), need: 'needs-2022/3.1', outcome: 'not-met' })),
      ...times(12, () => aCourse(service, { ...born(2014), changed: 'same' })),
    ]);
    expect(await told('age')).toEqual([
      ['11 to 15', 18],
      ['others', null],
    ]);
    expect(await told('need')).toEqual([
      ['A child’s mental health', 6],
      ['Attendance below 90% over the last two terms', 21],
    ]);
    expect(await told('level')).toEqual([['Partnership Plus', 27]]);
    expect(await told('outcome')).toEqual([
      ['met', 21],
      ['not-met', 6],
    ]);
  });

  /** Nine needs, of one child each. */
  const aNeedEach = async (service: string) => {
    const needs = await site.past<{ id: string }>(
      'select min(id) as id from frameworks.need group by name order by name limit 9',
    );
    return needs.map(({ id }) => aCourse(service, { need: id }));
  };
  const noNeed = (service: string, children: number) =>
    times(children, () => aCourse(service, { need: undefined as never }));

  it('gives away no groups of one where they are many, by how many are left of the total', async () => {
    await count([...(await aNeedEach(site.service)), ...noNeed(site.service, 5)]);
    expect(await told('asked')).toEqual([14]);
    expect(await told('need')).toEqual([['others', null]]);
  });

  it('names no group of those that are not told', async () => {
    const { service } = site;
    const larger = times(16, () => aCourse(service, { need: 'needs-2022/3.1' }));
    const each = (await aNeedEach(service)).filter(({ need }) => need !== 'needs-2022/3.1');
    await count([...each.slice(0, 8), ...noNeed(service, 8), ...larger]);
    expect(await told('need')).toEqual([
      ['A child’s mental health', 16],
      ['others', null],
    ]);
  });

  it('tells no group that would leave only one way in which the others can be', async () => {
    const { service } = site;
    const born = (year: number) => ({ bornOn: getLocalDate(`${year}-01-01`) });
    await count([
      ...times(4, () => aCourse(service, born(2022))),
      ...times(5, () => aCourse(service, born(2018))),
      ...times(5, () => aCourse(service, born(2014))),
    ]);
    expect(await told('age')).toEqual([['others', null]]);
  });

  it('tells nothing of fewer than five but that they are', async () => {
    await count(times(4, () => aCourse(site.service, { missed: [5, 1], family: 4 })));
    expect(await site.past('select figure, children from directory.local_result')).toEqual([
      { figure: 'asked', children: null },
    ]);
  });

  it('tells no step that differs by fewer than five from the one before it', async () => {
    await count([
      ...times(20, () => aCourse(site.service)),
      ...times(4, () => aCourse(site.service, { ended: 'stopped' })),
    ]);
    expect([...(await told('started')), ...(await told('finished'))]).toEqual([24, null]);
  });

  /** Five of ten children go from 40% missed to 20%, five from 20% to 10%: 30% to 15% on average, and 15 points fewer. */
  it('says what share of sessions was missed before and after, and how the change is spread', async () => {
    await count([
      ...times(5, () => aCourse(site.service, { missed: [4, 2] })),
      ...times(5, () => aCourse(site.service, { missed: [2, 1] })),
      aCourse(site.service),
    ]);
    expect(await average('absence')).toEqual([
      { children: 10, before: 0.3, after: 0.15, mean: -0.15, sd: 0.0527, median: null },
    ]);
  });

  it('waits until the twelve weeks after the end have been', async () => {
    await count(
      times(10, () => aCourse(site.service, { missed: [4, 2], endedOn: getLocalDate('2026-03-27') })),
      getLocalDate('2026-11-20'),
    );
    expect(await average('absence')).toHaveLength(1);
    await site.past('delete from directory.local_result');
    await site.past(
      `delete from education.attendance_week where week = (select max(week) from education.attendance_week)`,
    );
    await site.database.as('keeper', (tx) => countResults(tx, TODAY));
    expect(await average('absence')).toEqual([]);
  });

  it('counts from the first time that somebody came, or from the yes where times were not kept', async () => {
    const began = getLocalDate('2026-02-09');
    await count([
      ...times(5, () => aCourse(site.service, { missed: [4, 2], came: [began] })),
      ...times(5, () => aCourse(site.service, { missed: [4, 2], came: undefined as never, acceptedOn: began })),
    ]);
    expect(await average('absence')).toMatchObject([{ children: 10, before: 0.4, after: 0.2 }]);
  });

  it('tells how many were suspended or permanently excluded where neither they nor the others are fewer than five', async () => {
    const before = [getLocalDate('2025-12-01'), getLocalDate('2025-12-08')];
    const after = [getLocalDate('2026-04-20')];
    await count([
      ...times(6, () => aCourse(site.service, { missed: [4, 2], suspended: before })),
      ...times(5, () => aCourse(site.service, { missed: [4, 2], suspended: [...before, ...after] })),
      ...times(9, () => aCourse(site.service, { missed: [4, 2] })),
    ]);
    expect(await average('sent-home')).toMatchObject([{ children: 20, before: 0.55, after: 0.25, mean: -0.3 }]);
  });

  it('tells no share behind which there are fewer than five', async () => {
    await count([
      ...times(8, () => aCourse(site.service, { missed: [4, 2] })),
      ...times(4, () =>
        aCourse(site.service, { missed: [4, 2], suspended: [getLocalDate('2025-12-01')], outcome: 'not-met' }),
      ),
    ]);
    expect(await average('sent-home')).toEqual([]);
    expect(await average('need-met')).toEqual([]);
  });

  describe('gives back nothing that is left out elsewhere', () => {
    const before = [getLocalDate('2025-12-01')];
    const after = [getLocalDate('2026-04-20')];
    const suspended = (children: number, days: typeof before) =>
      times(children, () => aCourse(site.service, { missed: [4, 2], suspended: days }));

    it('by how many were suspended only before, only after, both times or neither', async () => {
      await count([
        ...suspended(6, before),
        ...suspended(1, after),
        ...suspended(5, [...before, ...after]),
        ...suspended(9, []),
      ]);
      expect(await average('sent-home')).toEqual([]);
    });

    it('by how many were suspended again', async () => {
      await count([
        ...suspended(6, before),
        ...suspended(6, after),
        ...suspended(2, [...before, ...after]),
        ...suspended(9, []),
      ]);
      expect(await average('sent-home')).toEqual([]);
    });

    it('by nought in a hundred, or all', async () => {
      await count(suspended(12, before));
      expect(await average('sent-home')).toEqual([]);
      expect(await average('need-met')).toEqual([]);
      expect(await told('outcome')).toEqual([['others', null]]);
    });

    it('by the share whose need was met', async () => {
      await count([
        ...times(6, () => aCourse(site.service)),
        ...times(3, () => aCourse(site.service, { outcome: 'not-met' })),
        ...times(20, () => aCourse(site.service, { outcome: 'partly-met' })),
      ]);
      expect(await told('outcome')).toEqual([
        ['partly-met', 20],
        ['others', null],
      ]);
      expect(await average('need-met')).toEqual([]);
    });

    it('but what may be told, it tells', async () => {
      await count([
        ...times(8, () => aCourse(site.service)),
        ...times(6, () => aCourse(site.service, { outcome: 'not-met' })),
      ]);
      expect(await average('need-met')).toMatchObject([{ children: 14, mean: 0.5714 }]);
    });
  });

  it('asks how much it helped of those who came', async () => {
    const neverBegan: Partial<Course> = {
      came: [],
      ended: 'never-began',
      endedOn: getLocalDate('2026-02-01'),
      changed: undefined as never,
      family: 1,
    };
    await count([
      ...times(10, () => aCourse(site.service, { family: 4 })),
      ...times(5, () => aCourse(site.service, neverBegan)),
    ]);
    expect(await average('family-says')).toMatchObject([{ children: 10, mean: 4 }]);
  });

  it('says how much it helped, of ten or more who said', async () => {
    await count([
      ...times(4, () => aCourse(site.service, { family: 5, worker: 3 })),
      ...times(6, (place) => aCourse(site.service, { family: 4, ...(place < 5 && { worker: 3 }) })),
    ]);
    expect(await average('family-says')).toMatchObject([{ children: 10, mean: 4.4, median: 4 }]);
    expect(await average('worker-says')).toEqual([]);
  });

  it('compares with children for whom others were asked for the same need, and this one was not', async () => {
    const { service, outside } = site;
    await count([
      ...times(10, (child) => aCourse(service, { child, family: 4 })),
      aCourse(outside, { child: 0, family: 1 }),
      ...times(10, () => aCourse(outside, { family: 2 })),
      ...times(3, () => aCourse(outside, { family: 5, need: 'needs-2022/9.1' })),
    ]);
    expect(await average('family-says', 'same-need')).toMatchObject([{ children: 10, mean: 2 }]);
    expect(await average('family-says', 'elsewhere')).toEqual([]);
  });

  it('compares with all others where too few were asked for the same need', async () => {
    const { service, outside } = site;
    await count([
      ...times(10, () => aCourse(service, { family: 4 })),
      ...times(9, () => aCourse(outside, { family: 2 })),
      ...times(3, () => aCourse(outside, { family: 5, need: 'needs-2022/9.1' })),
    ]);
    expect(await average('family-says', 'elsewhere')).toMatchObject([{ children: 12, mean: 2.75 }]);
    expect(await average('family-says', 'same-need')).toEqual([]);
  });

  it('counts once in a month', async () => {
    await count(
      times(5, () => aCourse(site.service)),
      getLocalDate('2026-11-20'),
    );
    await count([aCourse(site.service)], getLocalDate('2026-11-30'));
    expect(await told('asked')).toEqual([5]);
    await count([], addDays(TODAY, 11));
    expect(await told('asked')).toEqual([6]);
  });

  it('is counted by nobody but the machinery, and read by nobody who is not signed in', async () => {
    await expect(site.database.as(site.curator.actor, (tx) => countResults(tx, TODAY))).rejects.toMatchObject({
      code: '42501',
    });
    await count(times(5, () => aCourse(site.service)));
    const read = (who: Who) => site.database.as(who, (tx) => listFigures(tx, site.service));
    expect(await read(site.worker.actor)).not.toEqual([]);
    for (const who of ['public', 'visitor'] as const)
      await expect(read(who), who).rejects.toMatchObject({ code: '42501' });
  });
});
