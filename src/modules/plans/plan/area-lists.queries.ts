import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { ShownList } from '#modules/frameworks/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ClosingReason } from '../close-plan/closing.rules.ts';
import { plansTables } from '../plans.tables.ts';
import type { Clocks } from '../clocks/review.rules.ts';

/** How long things may take, as the area has set it for that day. Throws where a clock is not set. */
export async function clocksOn(tx: Tx, date: LocalDate): Promise<Clocks> {
  const rows = await plansTables(tx)
    .selectFrom('plans.clock')
    .select(['code', 'working_days as days'])
    .where('valid_from', '<=', date)
    .where((clock) => clock.or([clock('valid_to', 'is', null), clock('valid_to', '>=', date)]))
    .orderBy('valid_from')
    .execute();
  const days = new Map(rows.map((row) => [row.code, row.days]));
  const get = (code: string): number => {
    const set = days.get(code);
    if (set === undefined) throw new Error(`no clock is set for ${code} on ${date}`);
    return set;
  };
  return {
    firstMeeting: get('first-meeting'),
    review: get('review'),
    remind: get('remind'),
    escalate: get('escalate'),
    supervision: get('supervision'),
    assessment: get('assessment'),
  };
}

/** Why a plan may end, on a day, in the area's order. */
export async function closingReasonsOn(tx: Tx, date: LocalDate): Promise<ClosingReason[]> {
  return plansTables(tx)
    .selectFrom('plans.closing_reason')
    .select(['code', 'name', 'every_outcome_met as everyOutcomeMet', 'family_is_asked as familyIsAsked'])
    .where('valid_from', '<=', date)
    .where((reason) => reason.or([reason('valid_to', 'is', null), reason('valid_to', '>=', date)]))
    .orderBy('place')
    .execute();
}

/** Both lists, each with every edition, for the page of frameworks. */
export async function listPlanLists(tx: Tx): Promise<ShownList[]> {
  const { rows } = await sql<ShownList>`
    select 'Why family plans end' as title, 'from ' || to_char(valid_from, 'FMMonth YYYY') as version,
           valid_from as "validFrom", valid_to as "validTo", min(source) as source, bool_and(verified) as verified,
           jsonb_agg(jsonb_build_object('term', name, 'says',
             case when every_outcome_met then array['Only where the outcome of every need is met']
                  when not family_is_asked then array['Without the family’s view and outcomes, where nobody could ask'] else '{}' end)
             order by place) as entries
      from plans.closing_reason group by valid_from, valid_to
    union all
    select 'Time limits of family plans', 'from ' || to_char(valid_from, 'FMMonth YYYY'),
           valid_from, valid_to, string_agg(distinct source, ' '), bool_and(verified),
           jsonb_agg(jsonb_build_object('term', meaning, 'says', array[working_days || ' working days']) order by code)
      from plans.clock group by valid_from, valid_to
  `.execute(tx);
  return rows.map((row) => ({ ...row, validTo: row.validTo ?? undefined }));
}
