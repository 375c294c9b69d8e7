import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { sizeInWords } from '#platform/attachments/attachment-words.ts';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED, findPlanToWorkOn, trailTo, personsOf } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { SENSITIVITIES, listMySensitivities } from '../../content/sensitivity.ts';
import { AttachFilePage } from './attach-file.page.tsx';
import { attachFile } from './attach-file.ts';

const fields = z.object({
  title: text('Say what it is', 200),
  about: text('Say who this is about'),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
});

export const attachFileRoute = form({
  path: plansPaths.attachFile(':plan'),
  needs: 'plans:work',
  title: 'Attach a file',
  fields,
  attaches: 'file',
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    return (
      inHand && {
        inHand,
        today: todayInLondon(),
        sensitivities: await listMySensitivities(asked.tx),
        largest: sizeInWords(asked.attachments.largestBytes),
      }
    );
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <AttachFilePage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, today }, { attached }) => attachFile(asked, inHand, attached!, typed, today),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'about-nobody': { field: 'about', message: 'Say who this is about' },
  },
  done: (_, { inHand: { plan } }) => ({ to: plansPaths.plan(plan.urlId), flash: 'The file is in the plan.' }),
});
