import { z } from 'zod';
import { peoplePaths } from '#modules/people/index.ts';
import { day, oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { OWN_CONCERN } from '../origins/origin-question.page.tsx';
import type { OriginSource } from '../panels.ts';
import { dayTyped } from '../content/day-typed.ts';
import { plansPaths } from '../plans.paths.ts';
import { addWorkingDays } from '../clocks/working-days.rules.ts';
import { findBeforeOpening } from './before-opening.ts';
import { OPENING_REFUSALS } from './opening-refusals.ts';
import { OpenPlanPage } from './open-plan.page.tsx';
import { openPlan } from './open-plan.ts';

const fields = z.object({
  level: oneOf(['3', '4'], 'Say what level of need it is').transform(Number),
  reviewOn: day('the day when the team first meets'),
  origin: text('Say what led to this plan'),
});

/** What a TAF is opened at: continuum of need, Partnership Plus. */
const TAF_LEVEL = '3';

export const openPlanRoute = (originSources: readonly OriginSource[]) =>
  form({
    path: plansPaths.open(':child'),
    needs: 'plans:work',
    title: 'Open a Team Around the Family',
    fields,
    load: (asked) => findBeforeOpening(asked, originSources),
    trail: ({ child }) => [{ label: child.name, path: peoplePaths.child(child.urlId) }],
    about: ({ child }) => [child.id],
    start: ({ today, clocks, origins }) => ({
      level: TAF_LEVEL,
      reviewOn: dayTyped(addWorkingDays(today, clocks.firstMeeting)),
      origin: origins[0]?.ref ?? OWN_CONCERN,
    }),
    view: (loaded, entry, shown) => (
      <OpenPlanPage
        {...loaded}
        childName={loaded.child.name}
        universalPlusPath={plansPaths.openUniversalPlus(loaded.child.urlId)}
        entry={entry}
        shown={shown}
      />
    ),
    save: ({ tx }, typed, loaded) => openPlan(tx, loaded, { kind: 'taf', ...typed }, loaded.today),
    refusals: { ...OPENING_REFUSALS, 'statutory-level': { ...OPENING_REFUSALS['statutory-level'], field: 'level' } },
    done: (plan) => ({
      to: plansPaths.plan(plan),
      flash: 'The family plan is open, and you are its lead professional.',
    }),
  });
