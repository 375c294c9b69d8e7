import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { atRiskField, findSafeguardingAdvice, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { day, oneOf, optionalText, someOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { dayTyped } from '../../content/day-typed.ts';
import { SENSITIVITIES, listMySensitivities } from '../../content/sensitivity.ts';
import { personsOf } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findToCheck } from '../before-visiting/before-visiting.queries.ts';
import { findChildInHand, keyOfChild, trailToChild } from '../child-in-hand.ts';
import { CAME_OF_IT, HOW, MINUTES, WITH_WHOM } from '../direct-work.rules.ts';
import { RecordWorkPage } from './record-work.page.tsx';
import { recordWork } from './record-work.ts';

const fields = z.object({
  cameOfIt: oneOf(CAME_OF_IT, 'Say what came of it'),
  how: oneOf(HOW, 'Say how'),
  withWhom: someOf(WITH_WHOM, 'Say with whom'),
  minutes: oneOf(MINUTES, 'Say how long it took').transform(Number),
  happenedOn: day('the day when it was'),
  about: optionalText(),
  text: optionalText(),
  place: optionalText(200),
  restricted: optionalText(),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
  atRisk: atRiskField.transform((answer) => answer === 'yes'),
  visit: optionalText(),
});

/** On a telephone, at the gate: what came of it, how, with whom, how long, what happened. */
export const recordWorkRoute = form({
  path: plansPaths.recordWork(':child'),
  needs: 'plans:work',
  title: 'Record a visit or a contact',
  fields,
  drafts: 'plans.direct-work',
  async load(asked) {
    const inHand = await findChildInHand(asked);
    if (!inHand) return undefined;
    const { tx, query } = asked;
    await recordAudit(tx, 'plans.direct-work-begun', [inHand.child.id]);
    return {
      inHand,
      today: todayInLondon(),
      toCheck: (await findToCheck(tx, [inHand.child.id])).size > 0,
      sensitivities: await listMySensitivities(tx),
      advice: await findSafeguardingAdvice(tx, [inHand.child.id]),
      planned: { visit: query['visit'] ?? '', how: query['how'] ?? '' },
    };
  },
  trail: ({ inHand }) => trailToChild(inHand),
  about: ({ inHand }) => (inHand.plan ? personsOf(inHand.plan) : [inHand.child.id]),
  start: ({ inHand, today, planned }) => ({ ...planned, happenedOn: dayTyped(today), about: keyOfChild(inHand) }),
  view: (loaded, entry, shown) => <RecordWorkPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, today }) => recordWork(asked, inHand, typed, today),
  refusals: {
    'about-nobody': { field: 'about', message: 'Say who this is about' },
    'nothing-said': { field: 'text', message: 'Say what happened, or what changed' },
    'not-happened-yet': {
      field: 'happenedOn',
      message: 'The day must be today or before. What is to come is planned, not recorded',
    },
  },
  done: ({ atRisk, visit }, { inHand: { child } }) =>
    atRisk
      ? { to: peoplePaths.atRisk(child.urlId) }
      : { to: visit === '' ? plansPaths.work(child.urlId) : plansPaths.today, flash: 'It is recorded.' },
});
