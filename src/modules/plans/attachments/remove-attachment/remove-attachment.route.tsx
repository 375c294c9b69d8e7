import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { findAttachment } from '../attachments.queries.ts';
import { PLAN_CLOSED, findPlanToWorkOn, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { RemoveAttachmentPage } from './remove-attachment.page.tsx';
import { removeAttachment } from './remove-attachment.ts';

export const removeAttachmentRoute = form({
  path: plansPaths.removeAttachment(':plan', ':attachment'),
  needs: 'plans:work',
  title: 'Remove this file?',
  fields: z.object({ why: text('Say why it is removed', 1_000) }),
  async load(asked) {
    const inHand = await findPlanToWorkOn(asked);
    const attachment = inHand && (await findAttachment(asked.tx, inHand.plan.id, asked.params['attachment']!));
    return attachment && { inHand, attachment };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <RemoveAttachmentPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { why }, { inHand, attachment }) => removeAttachment(asked, inHand, attachment, why, todayInLondon()),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'already-removed': { message: 'Somebody has already removed this file' },
  },
  done: ({ file }, { inHand: { plan } }, { attachments }) => ({
    to: plansPaths.plan(plan.urlId),
    flash: 'The file is removed.',
    afterwards: () => attachments.remove(file),
  }),
});
