import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { day, oneOf, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { dayTyped } from '../../content/day-typed.ts';
import { SENSITIVITIES, listMySensitivities } from '../../content/sensitivity.ts';
import { clocksOn } from '../../plan/area-lists.queries.ts';
import { PLAN_CLOSED, WHOLE_FAMILY, personsOf, findPlanToWorkOn, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { listSupervisors } from '../supervision.queries.ts';
import { SUPERVISION_KINDS } from '../supervision.rules.ts';
import { RecordSupervisionPage } from './record-supervision.page.tsx';
import { recordSupervision } from './record-supervision.ts';

const fields = z.object({
  kind: oneOf(SUPERVISION_KINDS, 'Say how it took place'),
  others: optionalText(300),
  supervisor: text('Say who supervised'),
  heldOn: day('the day when it was'),
  about: text('Say who this is about'),
  discussed: text('Say what you talked over'),
  reflections: text('Say what you noticed about the work'),
  hypotheses: text('Say what may explain what you see'),
  agreed: text('Say what was agreed, if only that all goes on'),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
  nextOn: day('the day of the next supervision'),
});

export const recordSupervisionRoute = form({
  path: plansPaths.recordSupervision(':plan'),
  needs: 'plans:work',
  title: 'Record supervision',
  fields,
  drafts: 'plans.supervision',
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    if (!inHand) return undefined;
    const today = todayInLondon();
    const { supervision: most } = await clocksOn(asked.tx, today);
    const supervisors = await listSupervisors(asked.tx);
    return { inHand, today, most, supervisors, sensitivities: await listMySensitivities(asked.tx) };
  },
  trail: ({ inHand }) => trailTo(inHand),
  start: ({ inHand, today }) => ({ heldOn: dayTyped(today), about: inHand.everyone ? WHOLE_FAMILY : '' }),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <RecordSupervisionPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, today, most, supervisors }) =>
    recordSupervision(
      asked,
      inHand,
      typed,
      supervisors.find(({ urlId }) => urlId === typed.supervisor),
      { today, most },
    ),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'about-nobody': { field: 'about', message: 'Say who this is about' },
    'no-such-supervisor': { field: 'supervisor', message: 'Say who supervised' },
    'not-held-yet': { field: 'heldOn', message: 'The day must be today or before' },
    'next-in-the-past': { field: 'nextOn', message: 'The next supervision must be after this one, today or later' },
    'next-too-far': { field: 'nextOn', message: 'The next supervision is too far ahead: see the latest day below' },
  },
  done: (urlId) => ({ to: plansPaths.supervision(urlId), flash: 'Recorded. Your supervisor is asked to read it.' }),
});
