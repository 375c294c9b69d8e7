import { sql } from 'kysely';
import { newUrlId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { linkPurpose } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { waitOf } from '../../desk/say-available/say-available.ts';
import { type PublishedService, readPublished } from '../../see-service/published-service.ts';
import { ConfirmBoxes } from './confirm-boxes.page.tsx';
import { confirmFields } from './confirm-fields.ts';

/**
 * Whoever keeps a service without an account is asked whether what everybody reads of it is right, and whether it can take
 * somebody. Who finds the message learns nothing that everybody may not read.
 */
export const confirmPurpose = linkPurpose({
  name: 'directory.confirm',
  title: 'Is this right?',
  fields: confirmFields,
  async load(tx, handHash): Promise<{ service: PublishedService; today: LocalDate } | undefined> {
    const { rows } = await sql<{ service: PublishedService | null }>`
      select directory.confirm_wanted(${handHash}) as service`.execute(tx);
    const service = rows[0]?.service;
    return service ? { service: readPublished(service), today: todayInLondon() } : undefined;
  },
  view: (asked, entry) => <ConfirmBoxes {...asked} entry={entry} />,
  send: 'Send your answer',
  async save(tx, { right, wrong, ...said }, { handHash, nextHash }) {
    const words = right === 'yes' ? null : wrong;
    const { rows } = await sql<{ service: string | null }>`
      select directory.answer_ask(${handHash}, ${nextHash}, ${words}, ${newUrlId()}, ${said.state}, ${waitOf(said)}::int,
        ${todayInLondon()}::date) as service`.execute(tx);
    const service = rows[0]?.service;
    if (service)
      await recordAudit(tx, 'directory.ask-answered', [], { service, right: right === 'yes', state: said.state });
    return Boolean(service);
  },
  thanks:
    'Your answer is kept. Everybody can read whether it can take a child, with today’s date. If you wrote that something is wrong, the council’s curator reads it.',
  answeredOnce: true,
});
