import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { BenchSite } from '../bench-site.ts';
import { signInOverHttp } from '../http-reader.ts';
import { type Statement, openCapturingSite, replay } from '../request-statements.ts';
import type { Person } from './people.ts';
import { renewed } from './renewed.ts';
import { Timings } from './timings.ts';
import { settleIn } from './settle-in.ts';
import { VISITS } from './visits.ts';
import { type Kind, Visitor } from './visitor.ts';

/** One request of somebody, and how long they thought before it. */
export type Step = { readonly kind: Kind; readonly thinkMs: number };

/** What a request of a kind sent, and when it began. */
type Example = { readonly statements: readonly Statement[]; readonly since: number };

/** As many as the application has. */
const CONNECTIONS = 10;
const PEOPLE_OF_A_ROLE = 2;
/** Some visits go further by chance. */
const TIMES = 5;

/** The same steps of everybody at the same times, each as the statements that such a request sent, on pooled connections. */
export async function replayLoad(
  site: BenchSite,
  people: readonly Person[],
  steps: readonly (readonly Step[])[],
): Promise<Timings> {
  const captured = await captureKinds(site, people);
  const pool = new pg.Pool({ connectionString: site.settings['DATABASE_URL']!, max: CONNECTIONS });
  const timings = new Timings();
  const one = async ({ kind, thinkMs }: Step, place: number) => {
    await pause(thinkMs);
    const examples = captured.get(kind)!;
    const { statements, since } = examples[place % examples.length]!;
    const ours = renewed(statements, since);
    const began = performance.now();
    const client = await pool.connect();
    await replay(client, ours).finally(() => client.release());
    timings.add(kind, performance.now() - began);
  };
  try {
    const all = steps.map(async (ofOne, person) => {
      for (const [i, step] of ofOne.entries()) await one(step, person + i);
    });
    await Promise.all(all);
    return timings;
  } finally {
    await pool.end();
  }
}

/** What requests of each kind send: by some of each role, on their own rounds. */
async function captureKinds(site: BenchSite, people: readonly Person[]): Promise<Map<Kind, Example[]>> {
  const capturing = await openCapturingSite(site);
  const captured = new Map<Kind, Example[]>();
  try {
    for (const person of [...Map.groupBy(people, ({ role }) => role).values()].flatMap(someOf)) {
      const account = { userName: person.userName, password: site.password };
      const reader = await signInOverHttp(capturing.url, account);
      const visitor = new Visitor(
        person,
        reader,
        async (kind, _thinks, ask) => {
          const since = Date.now();
          const { result, statements } = await capturing.capture(ask);
          captured.set(kind, [...(captured.get(kind) ?? []), { statements, since }]);
          return result;
        },
        () => {},
      );
      await settleIn(visitor);
      for (const [visit] of VISITS[person.role]) for (let i = 0; i < TIMES; i += 1) await visit(visitor);
      reader.close();
    }
    return captured;
  } finally {
    await capturing.close();
  }
}

const someOf = (people: readonly Person[]): readonly Person[] => people.slice(0, PEOPLE_OF_A_ROLE);
