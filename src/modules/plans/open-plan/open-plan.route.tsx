import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { continuumOn } from '#modules/frameworks/index.ts';
import { findAgreementFor, findChild, namesOf, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { day, oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { OWN_CONCERN } from '../origins/origin-question.page.tsx';
import { type OriginSource, loadOrigins } from '../panels.ts';
import { clocksOn } from '../plan/area-lists.queries.ts';
import { dayTyped } from '../content/day-typed.ts';
import { findOpenPlanOf } from '../plan/plan.queries.ts';
import { plansPaths } from '../plans.paths.ts';
import { addWorkingDays } from '../reviews/working-days.rules.ts';
import { OpenPlanPage } from './open-plan.page.tsx';
import { openPlan } from './open-plan.ts';

const fields = z.object({
  level: oneOf(['2', '3', '4'], 'Say what level of need it is').transform(Number),
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
    async load(asked) {
      const { tx, params } = asked;
      const child = await findChild(tx, params['child']!);
      if (!child) return undefined;
      const today = todayInLondon();
      const agreement = await findAgreementFor(tx, child.id);
      const named = agreement && (await namesOf(tx, agreement.personIds));
      await recordAudit(tx, 'plans.opening-viewed', [...new Set([child.id, ...(named?.keys() ?? [])])]);
      return {
        child,
        agreementPath: peoplePaths.agreement(child.urlId),
        childId: child.id,
        today,
        agreement,
        names: named && [...named.values()],
        openPlan: await findOpenPlanOf(tx, child.id),
        levels: await continuumOn(tx, today),
        clocks: await clocksOn(tx, today),
        origins: await loadOrigins(originSources, asked, child.id),
      };
    },
    trail: ({ child }) => [{ label: child.name, path: peoplePaths.child(child.urlId) }],
    about: ({ child }) => [child.id],
    start: ({ today, clocks, origins }) => ({
      level: TAF_LEVEL,
      reviewOn: dayTyped(addWorkingDays(today, clocks.firstMeeting)),
      origin: origins[0]?.ref ?? OWN_CONCERN,
    }),
    view: (loaded, entry, shown) => (
      <OpenPlanPage {...loaded} childName={loaded.child.name} entry={entry} shown={shown} />
    ),
    save: ({ tx }, typed, loaded) => openPlan(tx, loaded, { kind: 'taf', ...typed }, loaded.today),
    refusals: {
      'no-agreement': { message: 'The family has not agreed to work together. Record their agreement first' },
      'already-has-plan': { message: 'There is already a family plan for this child. Everybody works on the same one' },
      'statutory-level': {
        field: 'level',
        message: 'Statutory social work is not opened here: call the front door now',
      },
      'review-in-the-past': { field: 'reviewOn', message: 'The day must be today or later' },
      'review-too-far': { field: 'reviewOn', message: 'The day is too far ahead: see the longest time above' },
    },
    done: (plan) => ({
      to: plansPaths.plan(plan),
      flash: 'The family plan is open, and you are its lead professional.',
    }),
  });
