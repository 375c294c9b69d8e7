import type { Actor } from '#kernel/actor.ts';
import { mondayOf, type LocalDate } from '#kernel/local-date.ts';
import { termsOf } from '#modules/education/index.ts';
import { type NamedPerson, findDeaths, withChild } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { reasonsInWords } from '../attendance-first/attendance-first-words.rules.ts';
import { isOutOfDate } from './data-age.rules.ts';
import { type DefinitionVersion, getDefinition } from '../attendance-first/definition.queries.ts';
import { type Challenge, listChallenges } from '../flags/challenges.queries.ts';
import {
  type Flag,
  type FlagsShown,
  type LastRun,
  countFlags,
  findLastRun,
  listAsking,
} from '../flags/flags.queries.ts';
import { judgeChildren } from '../attendance-first/judge-children.ts';
import { mondayList } from './monday-list.rules.ts';
import { supportOf } from '../conversations/support.ts';

/** A child on the list of the week. */
export type ListedChild = {
  readonly child: NamedPerson;
  readonly flag: Flag;
  /** As the marks stand now; as they stood when the flag was raised, where no rule holds any more. */
  readonly reasons: readonly string[];
  readonly support: readonly string[];
  readonly challenges: readonly Challenge[];
};

export type WeekList = {
  readonly version: DefinitionVersion;
  readonly run: LastRun | undefined;
  readonly isOld: boolean;
  /** Those who wait for an answer, then those answered this week. */
  readonly flags: readonly Flag[];
  readonly counts: Readonly<Record<FlagsShown, number>>;
};

/** Whose names are on the Monday list of the actor's school this week. Those answered this week keep their place. */
export async function findWeekList(tx: Tx, actor: Actor, today: LocalDate): Promise<WeekList> {
  const version = await getDefinition(tx, today);
  const run = await findLastRun(tx);
  const listed = mondayList(await listLiving(tx, today), version.definition.mondayListLength);
  return {
    version,
    run,
    isOld: run !== undefined && isOutOfDate(run.asAt, today, await termsOf(tx, actor.orgId)),
    flags: [...listed.filter(({ answer }) => !answer), ...listed.filter(({ answer }) => answer)],
    counts: await countFlags(tx),
  };
}

/** Whoever has died is asked about no more, whatever the school's marks still say. */
async function listLiving(tx: Tx, today: LocalDate): Promise<Flag[]> {
  const asking = await listAsking(tx, mondayOf(today));
  const deaths = await findDeaths(
    tx,
    asking.map(({ personId }) => personId),
  );
  return asking.filter(({ personId }) => !deaths.has(personId));
}

/** What an answer needs to know of each child on the list. */
export async function describeListed(
  tx: Tx,
  actor: Actor,
  { flags, version }: WeekList,
  today: LocalDate,
): Promise<ListedChild[]> {
  const personIds = flags.map(({ personId }) => personId);
  const { judgements } = await judgeChildren(tx, personIds, actor.orgId, today);
  const support = await supportOf(tx, actor, personIds);
  const challenges = await listChallenges(tx, personIds);
  return (await withChild(tx, flags)).map(({ child, ...flag }) => {
    const judgement = judgements.get(child.id);
    const now = judgement ? reasonsInWords(judgement, version.definition).map(({ sentence }) => sentence) : [];
    return {
      child,
      flag,
      reasons: now.length > 0 ? now : flag.reasons,
      support: support.get(child.id) ?? [],
      challenges: challenges.filter(({ personId }) => personId === child.id),
    };
  });
}
