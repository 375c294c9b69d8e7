import type { LocalDate } from '#kernel/local-date.ts';
import type { ExclusionRates } from './fit-exclusion-rates.ts';
import type { SchoolYear } from './school-years.ts';
import type { Cluster, School } from './schools.ts';
import { sessionCalendar, type SessionCalendar } from './session-calendar.ts';
import { openUpnOffice, type UpnOffice } from './upns.ts';

/** What the families of one district are drawn in. A district is a few neighbouring towns, whose pupils change schools. */
export type Setting = {
  readonly seed: number;
  readonly district: number;
  readonly today: LocalDate;
  readonly years: readonly [SchoolYear, SchoolYear];
  readonly clusters: readonly Cluster[];
  readonly schools: readonly School[];
  readonly rates: ExclusionRates;
  readonly upns: UpnOffice;
  calendarOf(school: School, yearIndex: 0 | 1): SessionCalendar;
};

export function openSetting(
  of: Pick<Setting, 'seed' | 'district' | 'today' | 'years' | 'clusters' | 'rates'>,
): Setting {
  const schools = of.clusters.flatMap((cluster) => [cluster.secondary, ...cluster.primaries]);
  const calendars = new Map(schools.map((school) => [school, of.years.map((year) => sessionCalendar(school, year))]));
  return {
    ...of,
    schools,
    upns: openUpnOffice(of.district),
    calendarOf: (school, yearIndex) => calendars.get(school)![yearIndex]!,
  };
}
