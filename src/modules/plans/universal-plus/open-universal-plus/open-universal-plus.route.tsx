import { z } from 'zod';
import { ADJUSTMENT_KINDS, isOnMyRoll } from '#modules/education/index.ts';
import { needsOn } from '#modules/frameworks/index.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { day, optionalText, someOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { dayTyped } from '../../content/day-typed.ts';
import { findBeforeOpening } from '../../open-plan/before-opening.ts';
import { OPENING_REFUSALS } from '../../open-plan/opening-refusals.ts';
import { OWN_CONCERN } from '../../origins/origin-question.page.tsx';
import type { OriginSource } from '../../panels.ts';
import { plainWordsOn } from '../../plain-words/plain-words.queries.ts';
import { PLAN_CLOSED } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { addWorkingDays } from '../../clocks/working-days.rules.ts';
import { findUniversalPlus } from '../universal-plus.ts';
import { OpenUniversalPlusPage } from './open-universal-plus.page.tsx';
import { openUniversalPlus } from './open-universal-plus.ts';

const fields = z.object({
  origin: text('Say what led to this plan'),
  ownWords: optionalText(200),
  listed: optionalText(100),
  wanted: text('Say what they want to be different', 1_000),
  adjustments: someOf(ADJUSTMENT_KINDS, 'Choose from the list', 0),
  curriculum: optionalText(500),
  timetable: optionalText(500),
  seating: optionalText(500),
  adult: optionalText(500),
  other: optionalText(500),
  somethingElse: optionalText(500),
  reviewOn: day('the day when you look together at what has changed'),
});

export const openUniversalPlusRoute = (originSources: readonly OriginSource[]) =>
  form({
    path: plansPaths.openUniversalPlus(':child'),
    needs: 'plans:work',
    fields,
    drafts: 'plans.universal-plus',
    async load(asked) {
      const before = await findBeforeOpening(asked, originSources);
      const level = before && findUniversalPlus(before.levels);
      if (!before || !level) return undefined;
      return {
        ...before,
        level,
        needs: await needsOn(asked.tx, before.today),
        words: await plainWordsOn(asked.tx, before.today),
        isTheirSchool:
          asked.actor.permissions.has('education:adjust') && (await isOnMyRoll(asked.tx, before.childId, before.today)),
      };
    },
    title: ({ level }) => `Make a ${level.name} plan`,
    about: ({ child }) => [child.id],
    trail: ({ child }) => [{ label: child.name, path: peoplePaths.child(child.urlId) }],
    start: ({ today, clocks, origins }) => ({
      reviewOn: dayTyped(addWorkingDays(today, clocks.review)),
      origin: origins[0]?.ref ?? OWN_CONCERN,
    }),
    view: (loaded, entry, shown) => (
      <OpenUniversalPlusPage {...loaded} childName={loaded.child.name} entry={entry} shown={shown} />
    ),
    save: (asked, typed, loaded) =>
      openUniversalPlus(
        asked,
        loaded,
        { ...typed, adjustments: loaded.isTheirSchool ? typed.adjustments : [], adjustmentSaid: typed },
        loaded.today,
      ),
    refusals: {
      ...OPENING_REFUSALS,
      'plan-closed': PLAN_CLOSED,
      'about-nobody': { message: 'This child is not in the agreement to work together' },
      'one-need-only': { message: 'A Universal Plus plan is about one need' },
      'need-missing': { field: 'ownWords', message: 'Say what is hard, or choose the need it is closest to' },
      'nothing-to-do': { field: 'somethingElse', message: 'Say at least one thing that will be done' },
      'adjustment-not-said': { field: 'adjustments', message: 'Say what will be different for each that you chose' },
      'owner-missing': { message: 'Say who will do it' },
      'due-in-the-past': { field: 'reviewOn', message: 'The day must be today or later' },
      'timetable-without-end': { field: 'reviewOn', message: 'Say until when the timetable is changed' },
      'ends-before-it-begins': { field: 'reviewOn', message: 'The day must be today or later' },
    },
    done: (plan) => ({ to: plansPaths.plan(plan), flash: 'The plan is made, and you lead it.' }),
  });
