import { drawFamily, type Namesake } from './draw-family.ts';
import type { Enrolment } from './enrolments.ts';
import type { Child, Family } from './families.ts';
import { type Week, weeksOf } from './weeks-of.ts';
import type { School } from './schools.ts';
import type { Setting } from './setting.ts';
import { chooseStories, type Story } from './stories.ts';

/** One pupil on a school's roll at some time in the two school years, with the marks. */
export type RollEntry = {
  readonly family: Family;
  readonly child: Child;
  readonly enrolment: Enrolment;
  readonly weeks: readonly Week[];
};

export type SchoolRoll = { readonly school: School; readonly entries: readonly RollEntry[] };

/** A few neighbouring towns and all the families in them: as much of the borough as is ever held at once. */
export type District = {
  readonly index: number;
  readonly schools: readonly School[];
  readonly families: readonly Family[];
  /** Families whose way so far can be told; of the first district only. */
  readonly stories: readonly Story[];
  /** Each school's roll when it is asked for: the marks are the bulk of the data. */
  rolls(): Generator<SchoolRoll>;
};

const onRoll = (child: Child): boolean => child.enrolments.at(-1)!.leaving === undefined;

/** Now and then the first child of a family has the name of a child of the family before, to whom it is not related. */
const hasNamesake = (number: number): boolean => number % 150 === 90;

function namesakeOf({ tradition, children: [child] }: Family): Namesake | undefined {
  return child && { tradition, surname: child.surname, forename: child.forename, sex: child.sex, year: child.year };
}

/** Families until so many of their children are on roll today. */
function drawFamilies(setting: Setting, pupils: number): Family[] {
  const families: Family[] = [];
  for (let [number, places] = [0, pupils]; places > 0; number++) {
    const family = drawFamily(setting, number, places, hasNamesake(number) ? namesakeOf(families.at(-1)!) : undefined);
    families.push(family);
    places -= family.children.filter(onRoll).length;
  }
  return families;
}

function rollOf(setting: Setting, school: School, pupils: readonly Omit<RollEntry, 'weeks'>[]): SchoolRoll {
  const { seed, today } = setting;
  const entries = pupils.map((pupil) => {
    const weeks = ([0, 1] as const).flatMap((yearIndex) =>
      weeksOf({ seed, today, ...pupil, school, calendar: setting.calendarOf(school, yearIndex), yearIndex }),
    );
    return { ...pupil, weeks };
  });
  return { school, entries };
}

export function drawDistrict(setting: Setting, pupils: number): District {
  const families = drawFamilies(setting, pupils);
  return {
    index: setting.district,
    schools: setting.schools,
    families,
    stories: setting.district === 0 ? chooseStories(families, setting) : [],
    *rolls() {
      const bySchool = Map.groupBy(
        families.flatMap((family) =>
          family.children.flatMap((child) => child.enrolments.map((enrolment) => ({ family, child, enrolment }))),
        ),
        ({ enrolment }) => enrolment.schoolKey,
      );
      for (const school of setting.schools) yield rollOf(setting, school, bySchool.get(school.key) ?? []);
    },
  };
}
