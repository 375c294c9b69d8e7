import type { Role } from '#modules/access/index.ts';
import type { BenchSite } from '../bench-site.ts';

/** Of what people do, and how long they think. */
export const SEED = 1;

/** Somebody with a browser. An account of the demonstration is used by several, each signed in for themselves. */
export type Person = {
  readonly number: number;
  readonly userName: string;
  readonly role: WorkingRole;
  /** Which of those who share the account they are, from 0, and how many those are. */
  readonly place: number;
  readonly sharing: number;
};

export type WorkingRole = Extract<Role, 'school-lead' | 'liaison-officer' | 'lead-professional' | 'manager'>;

/** Who is at work on a Monday morning: schools most of all. */
const SHARES: Record<WorkingRole, number> = {
  'school-lead': 0.6,
  'liaison-officer': 0.2,
  'lead-professional': 0.15,
  manager: 0.05,
};

export function listPeople({ borough }: Pick<BenchSite, 'borough'>, howMany: number): Person[] {
  const people = Object.entries(SHARES).flatMap(([role, share]) => {
    const accounts = borough.workers.filter((worker) => worker.role === role).map(({ userName }) => userName);
    const many = Math.round(howMany * share);
    return Array.from({ length: many }, (_, i) => ({
      userName: accounts[i % accounts.length]!,
      role: role as WorkingRole,
      place: Math.floor(i / accounts.length),
      sharing: Math.ceil((many - (i % accounts.length)) / accounts.length),
    }));
  });
  return people.map((person, number) => ({ ...person, number }));
}
