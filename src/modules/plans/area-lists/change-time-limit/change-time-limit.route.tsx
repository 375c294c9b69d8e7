import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { day } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { areaListsPaths } from '../area-lists.paths.ts';
import { listTimeLimits } from '../area-lists.queries.ts';
import { trailToAreaLists } from '../see-area-lists/see-area-lists.route.tsx';
import { ChangeTimeLimitPage } from './change-time-limit.page.tsx';
import { changeTimeLimit } from './change-time-limit.ts';

/** A year and more of working days is no time limit. */
const MOST_DAYS = 250;

const fields = z.object({
  days: z
    .string('Enter how many working days')
    .trim()
    .regex(/^\d{1,3}$/, 'Enter how many working days, as a whole number')
    .transform(Number)
    .refine((days) => days >= 1 && days <= MOST_DAYS, `Must be from 1 to ${MOST_DAYS} working days`),
  from: day('the day from which it holds'),
});

export const changeTimeLimitRoute = form({
  path: areaListsPaths.timeLimit(':limit'),
  needs: 'plans:keep-lists',
  fields,
  async load({ tx, params }) {
    const today = todayInLondon();
    const limit = (await listTimeLimits(tx, today)).find(({ code, from }) => code === params['limit'] && from <= today);
    return limit && { limit, today };
  },
  title: 'Change a time limit',
  trail: () => trailToAreaLists,
  start: ({ limit }) => ({ days: String(limit.days) }),
  view: (loaded, entry, shown) => <ChangeTimeLimitPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { limit, today }) => changeTimeLimit(tx, { code: limit.code, ...typed }, today),
  refusals: { 'before-today': { field: 'from', message: 'The day must be today or later' } },
  done: () => ({ to: areaListsPaths.areaLists, flash: 'The time limit is set.' }),
});
