import type { LocalDate } from '#kernel/local-date.ts';
import type { Enrolment, RecordedPupil } from './enrolments.ts';
import type { Pattern } from './families.ts';
import type { PupilGroup } from './fit-exclusion-rates.ts';
import { misspell, type Name } from './names.ts';
import { type Random, randomFor } from './random.ts';
import type { Setting } from './setting.ts';
import type { Stay } from './stays.ts';
import { drawPermanentExclusion, drawSuspensions, type Suspension } from './suspensions.ts';

type Pupil = Name & {
  readonly key: string;
  readonly preferredSurname: string;
  readonly birthDate: LocalDate;
  readonly upn: string;
  readonly formerUpns: readonly string[];
};

/** Suspensions of both school years, at each stay. */
function suspensionsOf(
  setting: Setting,
  pupil: Pupil,
  pattern: Pattern,
  group: PupilGroup,
  stays: readonly Stay[],
): Map<Stay, Suspension[]> {
  const permanent = randomFor(setting.seed, 'permanent exclusions', pupil.key);
  const all = new Map(stays.map((stay) => [stay, drawPermanentExclusion(stay, permanent)]));
  for (const yearIndex of [0, 1] as const) {
    const random = randomFor(setting.seed, 'suspensions', pupil.key, yearIndex);
    const withCalendars = stays.map((stay) => ({ stay, calendar: setting.calendarOf(stay.school, yearIndex) }));
    const thatYear = { ...group, year: group.year - 1 + yearIndex };
    const suspended = { conduct: pattern.conduct[yearIndex], group: thatYear, today: setting.today };
    for (const [stay, drawn] of drawSuspensions(withCalendars, suspended, setting.rates, random))
      all.get(stay)!.push(...drawn);
  }
  return all;
}

/** Day and month changed over, where that is a day as well. */
const changeOver = (date: LocalDate): LocalDate => {
  const [year, month, day] = date.split('-');
  return Number(day) <= 12 ? (`${year}-${day}-${month}` as LocalDate) : date;
};

/** What the next school wrote down: one in seven has something other than the school before it. */
function copied(setting: Setting, pupil: RecordedPupil, stay: Stay, random: Random): RecordedPupil {
  const slip = random.weighted([86, 5, 4, 2, 3]);
  if (slip === 1) return { ...pupil, surname: misspell(pupil.surname, random) };
  if (slip === 2) return { ...pupil, forename: misspell(pupil.forename, random) };
  if (slip === 3) return { ...pupil, birthDate: changeOver(pupil.birthDate) };
  if (slip === 4) {
    const upn = setting.upns.give(stay.school.laEstab, Number(stay.entry.slice(0, 4)));
    return { ...pupil, upn, formerUpn: random.chance(0.5) ? pupil.upn : '' };
  }
  return pupil;
}

/** The stays as the schools recorded them, with what happened there. */
export function drawEnrolments(
  setting: Setting,
  pupil: Pupil,
  pattern: Pattern,
  group: PupilGroup,
  stays: readonly Stay[],
): Enrolment[] {
  const random = randomFor(setting.seed, 'enrolments', pupil.key);
  const { forename, middleNames, surname, preferredSurname, birthDate, upn, formerUpns } = pupil;
  const first: RecordedPupil = {
    forename,
    middleNames,
    surname,
    preferredSurname,
    birthDate,
    upn,
    formerUpn: formerUpns[0] ?? '',
  };
  const suspensions = suspensionsOf(setting, pupil, pattern, group, stays);
  return stays.map((stay, i) => ({
    key: `${pupil.key}-e${i + 1}`,
    childKey: pupil.key,
    schoolKey: stay.school.key,
    entry: stay.entry,
    leaving: stay.leaving,
    destination: stay.destination,
    recorded: i === 0 ? first : copied(setting, first, stay, random),
    suspensions: suspensions.get(stay)!.toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1)),
  }));
}
