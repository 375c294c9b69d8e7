import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import type { Tx } from '#platform/database/database.ts';
import { importKinds } from '../modules.ts';

/** Brings rows in as a file of that kind would, and throws where one is refused: what is made up must be sound. */
export async function bringIn(tx: Tx, actor: Actor, kind: string, rows: readonly unknown[]): Promise<void> {
  const found = importKinds.find((each) => each.kind === kind);
  if (!found) throw new Error(`no kind of file called ${kind}`);
  const numbered = rows.map((row, place) => ({ number: place + 2, row }));
  const verdicts = await found.apply(tx, actor, numbered, newId());
  const refused = verdicts.find((verdict) => typeof verdict === 'object');
  if (typeof refused === 'object')
    throw new Error(`the demonstration's ${kind} were refused: ${refused.faults[0]?.code}`);
}
