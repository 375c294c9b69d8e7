import { sql } from 'kysely';
import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { About } from '../content/plan-content.ts';
import type { Sensitivity } from '../content/sensitivity.ts';
import type { CameOfIt, How, WithWhom } from './direct-work.rules.ts';

/** What somebody did with a child or a family. What of it is not the actor's to see is null. */
export type DirectWork = About & {
  readonly urlId: UrlId<'direct-work'>;
  readonly sensitivity: Sensitivity;
  readonly cameOfIt: CameOfIt;
  readonly how: How;
  readonly withWhom: readonly WithWhom[];
  readonly happenedOn: LocalDate;
  readonly minutes: number;
  readonly text: string;
  readonly atRisk: boolean;
  readonly writtenBy: string;
  readonly writtenFor: string;
  readonly place: string | null;
  readonly restricted: string | null;
};

/** Of a person, or of a plan. */
export type WhoseWork = { readonly personId: Id<'person'> } | { readonly planId: Id<'plan'> };

/** Newest first, what was before some work where that is named. One more than asked for says that there is more. */
export async function listDirectWork(
  tx: Tx,
  whose: WhoseWork,
  before: string | undefined,
  most: number,
): Promise<DirectWork[]> {
  const those = 'planId' in whose ? sql`w.plan_id = ${whose.planId}` : sql`w.person_id = ${whose.personId}`;
  const older =
    before === undefined
      ? sql``
      : sql`and (w.happened_on, w.id) < (select b.happened_on, b.id from plans.direct_work b where b.url_id = ${before})`;
  const { rows } = await sql<DirectWork>`
    select w.url_id as "urlId", w.person_id as "personId", w.whole_family as "wholeFamily", w.sensitivity,
           w.came_of_it as "cameOfIt", w.how, w.with_whom as "withWhom", w.happened_on as "happenedOn", w.minutes, w.text,
           w.at_risk as "atRisk", u.name as "writtenBy", o.name as "writtenFor", p.place, r.text as restricted
      from plans.direct_work w
      join access.user_account u on u.id = w.written_by
      join access.organisation o on o.id = w.written_for
      left join plans.work_place p on p.work_id = w.id
      left join plans.restricted_note r on r.work_id = w.id
     where ${those} ${older} order by w.happened_on desc, w.id desc limit ${most + 1}
  `.execute(tx);
  return rows;
}

/** When somebody last tried to reach a person, reached them and saw a change; and when they mean to be there next. */
export type WorkInShort = {
  readonly attemptedOn: LocalDate | null;
  readonly madeOn: LocalDate | null;
  readonly changeSeenOn: LocalDate | null;
  readonly nextOn: LocalDate | null;
  readonly nextHow: How | null;
};

/** Whose work with whom: without a worker, everybody's. */
export type WorkOf = { readonly personId: Id<'person'>; readonly writtenBy?: Id<'user'> };

/** By person; those of whom there is nothing are not in it. A change seen is a contact made. */
export async function shortenWork(
  tx: Tx,
  whose: readonly WorkOf[],
  today: LocalDate,
): Promise<ReadonlyMap<Id<'person'>, WorkInShort>> {
  const { rows } = await sql<WorkInShort & { personId: Id<'person'> }>`
    select asked.id as "personId", last.attempted as "attemptedOn", last.made as "madeOn", last.changed as "changeSeenOn",
           next.planned_on as "nextOn", next.how as "nextHow"
      from unnest(${whose.map(({ personId }) => personId)}::uuid[],
                  ${whose.map(({ writtenBy }) => writtenBy ?? null)}::uuid[]) asked (id, worker)
      left join lateral (
        select max(w.happened_on) filter (where w.came_of_it = 'attempted') as attempted,
               max(w.happened_on) filter (where w.came_of_it <> 'attempted') as made,
               max(w.happened_on) filter (where w.came_of_it = 'change-seen') as changed
          from plans.direct_work w where w.person_id = asked.id and (asked.worker is null or w.written_by = asked.worker)) last on true
      left join lateral (
        select v.planned_on, v.how from plans.visit_planned v
         where v.person_id = asked.id and v.planned_on >= ${today} and v.work_id is null and v.called_off_because is null
           and (asked.worker is null or v.user_id = asked.worker)
         order by v.planned_on, v.id limit 1) next on true
     where num_nonnulls(last.attempted, last.made, next.planned_on) > 0
  `.execute(tx);
  return new Map(rows.map(({ personId, ...short }) => [personId, short]));
}
