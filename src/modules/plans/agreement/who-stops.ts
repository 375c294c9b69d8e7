import type { NamedPerson } from '../plan/plan-in-hand.ts';
import type { Withdrawal } from './withdrawals.queries.ts';

/** Who no longer agrees, as far as the reader may know. */
export function whoStops({ endsPlan, personIds }: Withdrawal, persons: readonly NamedPerson[]): string {
  const one = persons.find(({ personId }) => personIds.includes(personId));
  if (endsPlan) return personIds.length === 1 && one ? one.name : 'The family';
  return one?.name ?? 'One person of the family';
}
