import { sql } from 'kysely';
import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { form } from '#platform/web/form-route.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { findTeamInHand } from '../team-in-hand.ts';
import { SetWeekPage } from './set-week.page.tsx';

const HOURS = 'Enter the hours a week, like 18 or 18.5';

/** How much of an officer's week is for direct work, from today on. What it was before stays. */
export const setWeekRoute = form({
  path: identificationPaths.officerWeek(':user'),
  needs: 'identification:allocate',
  title: 'Hours for direct work',
  fields: z.object({
    hours: z
      .string(HOURS)
      .trim()
      .regex(/^\d{1,2}([.]5)?$/, HOURS)
      .transform(Number)
      .refine((hours) => hours <= 40, 'The hours must be 40 or fewer'),
  }),
  async load({ tx, params }) {
    const team = await findTeamInHand(tx);
    const officer = team?.officers.find(({ urlId }) => urlId === params['user']);
    return team && officer && { officer, today: team.today };
  },
  trail: () => [{ label: 'School Liaison Officers', path: identificationPaths.liaisonTeam }],
  start: ({ officer }) => ({ hours: String(officer.week / 60) }),
  view: (loaded, entry, shown) => <SetWeekPage {...loaded} entry={entry} shown={shown} />,
  async save({ tx, actor }, { hours }, { officer, today }) {
    await sql`
      insert into identification.officer_week (user_id, org_id, minutes_a_week, from_on, set_by)
      values (${officer.userId}, ${actor.orgId}, ${hours * 60}, ${today}, ${actor.userId})
      on conflict (user_id, org_id, from_on) do update set minutes_a_week = excluded.minutes_a_week, set_by = excluded.set_by`.execute(
      tx,
    );
    await recordAudit(tx, 'identification.officer-week-set', [], { officer: officer.userId, minutes: hours * 60 });
    return allow(undefined);
  },
  refusals: {},
  done: () => ({ to: identificationPaths.liaisonTeam, flash: 'The hours are set.' }),
});
