import { setTimeout as pause } from 'node:timers/promises';
import { randomFor } from '#app/demo/borough/random.ts';
import { startRooted } from '../journeys/served-site.ts';
import type { BenchSite } from './bench-site.ts';
import { signInOverHttp } from './http-reader.ts';
import { type Step, replayLoad } from './load/floor.ts';
import { watchMemory } from './load/memory.ts';
import { type Person, SEED, listPeople } from './load/people.ts';
import { Timings, compareTimings } from './load/timings.ts';
import { settleIn } from './load/settle-in.ts';
import { VISITS } from './load/visits.ts';
import { type Meter, Unexpected, Visitor } from './load/visitor.ts';
import { type Written, countAmiss } from './load/written.ts';
import { type Measured, noneOf, noSlowerThan } from './measure.ts';

const PEOPLE = 200;
/** Seconds that somebody reads or types, any in between as likely. */
const THINKS = { least: 1, most: 5 };
const MOST_MEMORY = 1.1;

/** What became of everybody's requests. */
type Load = {
  readonly people: readonly Person[];
  readonly timings: Timings;
  readonly errors: string[];
  readonly written: Written[];
  /** What each did, by their number. */
  readonly steps: readonly Step[][];
  readonly memory: { readonly settled: number; readonly end: number };
};

/**
 * Two hundred people at work for so many seconds, over HTTP, with the production build in a process of its own. What was
 * acknowledged must then be in the database, once. The floor is the same statements at the same times.
 */
export async function benchLoad(site: BenchSite, seconds: number): Promise<Measured[]> {
  const { people, timings, errors, written, steps, memory } = await bearLoad(site, seconds);
  for (const [error, many] of Object.entries(Object.groupBy(errors, (error) => error)))
    console.error(`${many!.length} times: ${error}`);
  const amiss = await countAmiss(site.superuser, written);
  const floor = await replayLoad(site, people, steps);
  return [
    noneOf('load: errors', errors.length, `${timings.of().length} requests by ${PEOPLE} people in ${seconds} s`),
    noneOf('load: amiss', amiss, `${written.length} acknowledged writes`),
    noSlowerThan(
      'load: memory, at the end and after a fifth of the time',
      { ours: memory.end, floor: memory.settled },
      { goal: MOST_MEMORY, unit: 'MB' },
    ),
    ...compareTimings(timings, floor),
  ];
}

async function bearLoad(site: BenchSite, seconds: number): Promise<Load> {
  const people = listPeople(site, PEOPLE);
  const served = await startRooted(site.settings);
  const timings = new Timings();
  const [errors, written]: [string[], Written[]] = [[], []];
  const steps: Step[][] = people.map(() => []);
  const clock = { ends: 0 };
  try {
    const visitors: Visitor[] = [];
    for (const person of people) {
      const account = { userName: person.userName, password: site.password };
      const address = `10.1.${person.number >> 8}.${person.number & 255}`;
      const reader = await signInOverHttp(served.url, account, () => address);
      const meter = thinkAndMeasure(person, clock, timings, steps[person.number]!);
      const visitor = new Visitor(person, reader, meter, (one) => void written.push(one));
      await settleIn(visitor);
      visitors.push(visitor);
    }
    clock.ends = performance.now() + seconds * 1_000;
    const endMemory = watchMemory(served.pid, (seconds * 1_000) / 5);
    await Promise.all(visitors.map((visitor) => work(visitor, errors)));
    return { people, timings, errors, written, steps, memory: endMemory() };
  } finally {
    await served.stop();
  }
}

class TimeIsOver extends Error {}

function thinkAndMeasure({ number }: Person, clock: { ends: number }, timings: Timings, steps: Step[]): Meter {
  const random = randomFor(SEED, 'think', number);
  return async (kind, thinks, ask) => {
    if (clock.ends === 0) return ask();
    const thinkMs = thinks ? (THINKS.least + random.next() * (THINKS.most - THINKS.least)) * 1_000 : 0;
    if (thinks && performance.now() + thinkMs > clock.ends) throw new TimeIsOver();
    await pause(thinkMs);
    const began = performance.now();
    const answered = await ask();
    timings.add(kind, performance.now() - began);
    steps.push({ kind, thinkMs });
    return answered;
  };
}

/** Visit after visit. One that goes wrong is noted and left, as somebody would who then tries something else. */
async function work(visitor: Visitor, errors: string[]): Promise<void> {
  const visits = VISITS[visitor.person.role];
  for (;;) {
    const [visit] = visits[visitor.random.weighted(visits.map(([, weight]) => weight))]!;
    try {
      await visit(visitor);
    } catch (error) {
      if (error instanceof TimeIsOver) return;
      errors.push(error instanceof Unexpected ? error.message : String(error));
      await pause(THINKS.least * 1_000);
    }
  }
}
