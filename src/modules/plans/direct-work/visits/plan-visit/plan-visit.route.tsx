import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { findSafeguardingAdvice } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { day, oneOf, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { dayTyped } from '../../../content/day-typed.ts';
import { SENSITIVITIES, listMySensitivities } from '../../../content/sensitivity.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { findToCheck } from '../../before-visiting/before-visiting.queries.ts';
import { findChildInHand, trailToChild } from '../../child-in-hand.ts';
import { HOW } from '../../direct-work.rules.ts';
import { PlanVisitPage } from './plan-visit.page.tsx';
import { planVisit } from './plan-visit.ts';
import { readTime } from './planned-visit.rules.ts';

const fields = z.object({
  how: oneOf(HOW, 'Say how'),
  plannedOn: day('the day'),
  atTime: optionalText(10)
    .refine((typed) => typed === '' || readTime(typed) !== undefined, 'The time must be like 9:30')
    .transform((typed) => readTime(typed) ?? ''),
  whatFor: text('Say what for', 500),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
});

export const planVisitRoute = form({
  path: plansPaths.planVisit(':child'),
  needs: 'plans:work',
  title: 'Plan a visit or a call',
  fields,
  async load(asked) {
    const inHand = await findChildInHand(asked);
    if (!inHand) return undefined;
    const { tx } = asked;
    const { child } = inHand;
    await recordAudit(tx, 'plans.visit-begun', [child.id]);
    const isToCheck = (await findToCheck(tx, [child.id])).size > 0;
    return {
      child,
      today: todayInLondon(),
      advice: isToCheck ? await findSafeguardingAdvice(tx, [child.id]) : undefined,
      sensitivities: await listMySensitivities(tx),
    };
  },
  trail: ({ child }) => trailToChild({ child }),
  about: ({ child }) => [child.id],
  start: ({ today }) => ({ plannedOn: dayTyped(today) }),
  view: (loaded, entry, shown) => <PlanVisitPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { child, today }) => planVisit(asked, child, typed, today),
  refusals: {
    'too-early': { field: 'plannedOn', message: 'The day must be today or later. What has been is recorded' },
    'too-late': { field: 'plannedOn', message: 'The day must be within half a year' },
  },
  done: () => ({ to: plansPaths.today, flash: 'It is on your list.' }),
});
