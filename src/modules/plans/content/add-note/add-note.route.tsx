import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { atRiskField, findSafeguardingAdvice } from '#modules/people/index.ts';
import { day, oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { dayTyped } from '../day-typed.ts';
import { PLAN_CLOSED, findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { SENSITIVITIES, listMySensitivities } from '../sensitivity.ts';
import { AddNotePage } from './add-note.page.tsx';
import { addNote } from './add-note.ts';

const fields = z.object({
  happenedOn: day('the day when it was'),
  about: text('Say who this is about'),
  text: text('Say what happened'),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
  atRisk: atRiskField,
});

export const addNoteRoute = form({
  path: plansPaths.addNote(':plan'),
  needs: 'plans:work',
  title: 'Add a note',
  fields,
  drafts: 'plans.note',
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    return (
      inHand && {
        inHand,
        today: todayInLondon(),
        sensitivities: await listMySensitivities(asked.tx),
        advice: await findSafeguardingAdvice(asked.tx, personsOf(inHand)),
      }
    );
  },
  trail: ({ inHand }) => trailTo(inHand),
  start: ({ today }) => ({ happenedOn: dayTyped(today) }),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <AddNotePage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, today }) => addNote(asked, inHand, typed, today),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'about-nobody': { field: 'about', message: 'Say who this is about' },
    'not-happened-yet': {
      field: 'happenedOn',
      message: 'The day must be today or before. What is to come is an action',
    },
  },
  done: ({ urlId, atRisk }, { inHand: { plan } }) =>
    atRisk
      ? { to: plansPaths.atRisk(plan.urlId, urlId) }
      : { to: plansPaths.plan(plan.urlId), flash: 'The note is in the plan.' },
});
