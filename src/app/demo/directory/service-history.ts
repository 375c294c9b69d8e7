import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { type Random, randomFor } from '../borough/random.ts';
import type { Said, ServiceSketch } from './read-sketches.ts';

export type Availability = {
  readonly state: Said['state'];
  readonly weeks: number | null;
  readonly by: string;
  readonly on: LocalDate;
};
export type Check = {
  readonly kind: string;
  readonly checked: LocalDate;
  readonly due: LocalDate;
  readonly found: string;
};

/** What was said and looked at until today. `confirmed` is null where nobody ever said that all of it is right. */
export type ServiceHistory = {
  readonly confirmed: { readonly on: LocalDate; readonly by: 'provider' | 'curator' } | null;
  readonly said: readonly Availability[];
  readonly checks: readonly Check[];
};

export function historyOf(sketch: ServiceSketch, seed: number, today: LocalDate): ServiceHistory {
  const random = randomFor(seed, 'directory history', sketch.provider.name, sketch.name);
  const ago = sketch.confirmedAgo ?? random.between(2, 85);
  const by = random.chance(0.6) ? 'provider' : 'curator';
  return {
    confirmed: sketch.marks.has('never') ? null : { on: addDays(today, -ago), by },
    said: sketch.said ? [...saidBefore(sketch.said, random, today), saidLast(sketch.said, today)] : [],
    checks: checksOf(sketch, random, today),
  };
}

const saidLast = ({ state, weeks, by, daysAgo }: Said, today: LocalDate): Availability => ({
  state,
  weeks: weeks ?? null,
  by,
  on: addDays(today, -daysAgo),
});

const SAYS = ['provider', 'answer', 'practitioner', 'curator'] as const;

/** Up to three times, the oldest first. */
function saidBefore({ daysAgo }: Said, random: Random, today: LocalDate): Availability[] {
  return Array.from({ length: random.below(4) }, (_, i) => {
    const state = (['yes', 'waiting', 'full'] as const)[random.weighted([5, 4, 2])]!;
    return {
      state,
      weeks: state === 'waiting' ? random.between(2, 20) : null,
      by: random.pick(SAYS),
      on: addDays(today, -daysAgo - 25 * (i + 1) - random.below(20)),
    };
  }).toReversed();
}

const FOUND: Record<string, string> = {
  safeguarding: 'Policy, checks of staff and a named lead for safeguarding were seen.',
  quality: 'Visited. What the entry says is what families get.',
  insurance: 'Public liability insurance is in force.',
  registration: 'The registration was looked up in the public register.',
};

const YEAR = 365;

/** Of most that meet children; of some, it is time to look again. */
function checksOf({ provider, ages }: ServiceSketch, random: Random, today: LocalDate): Check[] {
  const meetsChildren = (ages.minimum_age ?? 0) < 18;
  const kinds = [
    ...(meetsChildren && random.chance(0.7) ? ['safeguarding'] : []),
    ...(random.chance(0.25) ? ['quality'] : []),
    ...(provider.kind === 'club' || provider.kind === 'company' ? ['insurance'] : []),
    ...(provider.kind === 'health' ? ['registration'] : []),
  ];
  return kinds.map((kind) => {
    const checked = addDays(today, -random.between(10, 450));
    return { kind, checked, due: addDays(checked, YEAR), found: FOUND[kind]! };
  });
}
