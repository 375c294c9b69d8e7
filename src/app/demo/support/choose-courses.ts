import { type LocalDate, addDays, ageOn } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES } from '#modules/education/index.ts';
import type { RollEntry } from '../borough/district.ts';
import { type Random, randomFor, shuffled } from '../borough/random.ts';
import { SERVICES_ASKED, type ServiceAsked } from './services-asked.ts';

/** A pupil who was at one school all the time, and when they missed how much of it. */
export type Candidate = {
  readonly upn: string;
  readonly schoolUserName: string;
  readonly birthDate: LocalDate;
  /** School weeks by their Mondays, with the sessions missed in each. */
  readonly weeks: readonly { readonly monday: LocalDate; readonly missed: number }[];
};

/** A child for whom a service was asked, and how it went on. */
export type CourseOfChild = {
  readonly upn: string;
  readonly schoolUserName: string;
  readonly service: ServiceAsked;
  readonly need: string;
  readonly askedOn: LocalDate;
  readonly answer: 'declined' | 'withdrawn' | 'accepted';
  readonly answeredOn: LocalDate;
  readonly ending: 'never-began' | 'stopped' | 'finished' | null;
  readonly endedOn: LocalDate;
  readonly sessions: readonly { readonly on: LocalDate; readonly came: boolean }[];
  readonly changed: string | null;
  readonly outcome: 'met' | 'partly-met' | 'not-met';
  readonly family: number | null;
  readonly worker: number | null;
  readonly closedOn: LocalDate;
};

const MISSED = new Set(ATTENDANCE_CODES.filter((code) => code.possible && !code.attended).map(({ char }) => char));

/** Weeks before a course begins and after it ends that are looked at. */
const LOOKED_AT = 12;

/** Of so many pupils one may have been sent to a service. */
const ONE_IN = 8;

export const candidateOf = ({ enrolment, weeks }: RollEntry, schoolUserName: string): Candidate => ({
  upn: enrolment.recorded.upn,
  schoolUserName,
  birthDate: enrolment.recorded.birthDate,
  weeks: weeks.map(({ monday, marks }) => ({ monday, missed: [...marks].filter((mark) => MISSED.has(mark)).length })),
});

/** Sessions missed of the 120 before: a tenth, as with persistent absence, or nearly, and up to half of them. */
const SENT = { least: 10, most: 60 };

/**
 * Who was sent where: some of those who missed much school in the weeks before, as happens. What came of it in school is what
 * the borough drew for these children anyway: no service of the demonstration changes a mark.
 */
export function chooseCourses(candidates: readonly Candidate[], seed: number): CourseOfChild[] {
  const longest = Math.max(0, ...candidates.map(({ weeks }) => weeks.length));
  const there = candidates.filter(({ weeks }) => weeks.length === longest).map((candidate) => timed(candidate, seed));
  const may = there.filter(({ missed }) => missed >= SENT.least && missed <= SENT.most);
  const inTurn = shuffled(
    randomFor(seed, 'support'),
    may.toSorted((a, b) => (a.upn < b.upn ? -1 : 1)),
  );
  const left = inTurn.slice(0, Math.floor(candidates.length / ONE_IN));
  const courses: CourseOfChild[] = [];
  for (const service of SERVICES_ASKED) {
    const fits = left.filter(({ birthDate, begins }) => isOfAge(service, ageOn(birthDate, begins)));
    const sent = fits.slice(0, service.children);
    for (const [place, child] of sent.entries()) {
      left.splice(left.indexOf(child), 1);
      courses.push(courseOf(child, service, place / sent.length, seed));
    }
  }
  return courses;
}

const isOfAge = ({ ages: [youngest, oldest] }: ServiceAsked, age: number): boolean => age >= youngest && age <= oldest;

type Timed = Candidate & {
  readonly begins: LocalDate;
  readonly ends: LocalDate;
  readonly mondays: readonly LocalDate[];
  /** In the weeks before. */
  readonly missed: number;
};

/** When it would begin and end for a child, so that there are weeks enough before and after. */
function timed(candidate: Candidate, seed: number): Timed {
  const random = randomFor(seed, 'support', candidate.upn);
  const { weeks } = candidate;
  const length = random.between(6, 8);
  const first = LOOKED_AT + 1;
  const begins = random.between(first, Math.max(first, weeks.length - 2 - LOOKED_AT - length));
  const mondays = weeks.slice(begins, begins + length).map(({ monday }) => monday);
  return {
    ...candidate,
    begins: mondays[0] ?? weeks[0]!.monday,
    ends: addDays(mondays.at(-1) ?? weeks[0]!.monday, 4),
    mondays,
    missed: weeks.slice(begins - LOOKED_AT, begins).reduce((sum, week) => sum + week.missed, 0),
  };
}

const CHANGES = ['better', 'somewhat-better', 'same', 'worse'];
const OUTCOMES = ['met', 'partly-met', 'not-met'] as const;

/** What is likely to be said: weights of what changed and of the need's outcome, and the least and most of each rating. */
const SAID = {
  finished: { changed: [40, 35, 20, 5], outcome: [50, 30, 20], family: [3, 5], worker: [3, 5] },
  stopped: { changed: [5, 30, 45, 20], outcome: [15, 35, 50], family: [2, 5], worker: [1, 4] },
} as const;

/** How far it went, by the share of children that have come no further. */
const AS_FAR_AS = [
  [0.14, 'declined', null],
  [0.24, 'withdrawn', null],
  [0.42, 'accepted', 'never-began'],
  [0.64, 'accepted', 'stopped'],
  [1, 'accepted', 'finished'],
] as const;

function courseOf(child: Timed, service: ServiceAsked, share: number, seed: number): CourseOfChild {
  const random = randomFor(seed, 'support', child.upn, service.service);
  const { begins, mondays, upn, schoolUserName } = child;
  const [, answer, ending] = AS_FAR_AS.find(([most]) => share < most)!;
  const began = ending === 'finished' || ending === 'stopped';
  const kept = ending === 'stopped' ? mondays.slice(0, Math.ceil(mondays.length / 2)) : mondays;
  const sessions = began
    ? kept.map((monday, n) => ({ on: addDays(monday, 2), came: n === 0 || random.chance(0.8) }))
    : [];
  const askedOn = addDays(begins, -random.between(24, 45) - (answer === 'accepted' ? 0 : random.between(0, 120)));
  const answeredOn = addDays(askedOn, random.between(2, 14));
  const endedOn = began ? child.ends : addDays(answeredOn, ending ? random.between(20, 40) : 0);
  return {
    upn,
    schoolUserName,
    service,
    need: service.needs[random.below(service.needs.length)]!,
    askedOn,
    answer,
    answeredOn,
    ending,
    endedOn,
    sessions,
    ...saidOf(ending, random),
    closedOn: addDays(endedOn, random.between(3, 20)),
  };
}

function saidOf(ending: CourseOfChild['ending'], random: Random) {
  const outcome = (weights: readonly number[]) => OUTCOMES[random.weighted(weights)]!;
  if (ending !== 'finished' && ending !== 'stopped')
    return { changed: null, outcome: outcome(SAID.stopped.outcome), family: null, worker: null };
  const likely = SAID[ending];
  return {
    changed: CHANGES[random.weighted(likely.changed)]!,
    outcome: outcome(likely.outcome),
    family: random.chance(0.85) ? random.between(likely.family[0], likely.family[1]) : null,
    worker: random.chance(0.8) ? random.between(likely.worker[0], likely.worker[1]) : null,
  };
}
