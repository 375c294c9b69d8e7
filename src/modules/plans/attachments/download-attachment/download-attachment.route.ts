import { endingOf } from '#platform/attachments/content-type.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { download } from '#platform/web/route.ts';
import { findAttachment } from '../attachments.queries.ts';
import { findPlan } from '../../plan/plan.queries.ts';
import { plansPaths } from '../../plans.paths.ts';

/** A file of a plan, for whoever may see the row that names it. What it is called tells nothing of anybody. */
export const downloadAttachmentRoute = download({
  path: plansPaths.attachment(':plan', ':attachment'),
  needs: 'plans:see',
  async load({ tx, params, attachments }) {
    const plan = await findPlan(tx, params['plan']!);
    const attachment = plan && (await findAttachment(tx, plan.id, params['attachment']!));
    if (!attachment) return undefined;
    await recordAudit(tx, 'plans.attachment-downloaded', [attachment.personId], { attachment: attachment.id });
    return {
      download: () => attachments.read(attachment),
      contentType: attachment.contentType,
      fileName: `attachment.${endingOf(attachment.contentType)}`,
    };
  },
});
