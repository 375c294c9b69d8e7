import { sql } from 'kysely';
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { linkPurpose } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { answerBoxes, answerSaid, saysEnough } from '../answer/answer-request/answer-fields.ts';
import { endingBoxes, endingSaid, endsWhole } from '../say-how-it-goes/ending-fields.ts';
import { type AskedByLink, ByLinkBoxes } from './by-link.page.tsx';

const fields = z.discriminatedUnion('step', [
  z.object({ step: z.literal('answer'), ...answerBoxes }).superRefine(saysEnough),
  z.object({ step: z.literal('ending'), ...endingBoxes }).superRefine(endsWhole),
]);

type Kept = { readonly about: Id<'person'> | null };

/**
 * A service without an account says whether it can help, and later how that ended. Who finds the message learns what is asked
 * and by whom, and nothing that tells who it is about.
 */
export const requestPurpose = linkPurpose({
  name: 'directory.request',
  title: 'Your answer',
  fields,
  async load(tx, handHash) {
    const { rows } = await sql<AskedByLink>`
      select service, reference, asker, asker_org as "askerOrg", asker_phone as "askerPhone", status, sent_on as "sentOn",
             weeks, reply, lines
        from directory.request_wanted(${handHash})`.execute(tx);
    return rows[0];
  },
  view: (asked, entry) => <ByLinkBoxes asked={asked} entry={entry} />,
  send: 'Send',
  async save(tx, typed, { handHash, nextHash }) {
    const today = todayInLondon();
    if (typed.step === 'answer') {
      const { what, weeks, reason, words } = answerSaid(typed);
      const { rows } = await sql<Kept>`
        select directory.answer_by_link(${handHash}, ${nextHash}, ${what}, ${weeks}::int, ${reason}, ${words}, ${today}::date)
            as about`.execute(tx);
      return noted(tx, 'directory.request-answered', rows[0]);
    }
    const { ending, changed, sessions, came, words } = endingSaid(typed);
    const { rows } = await sql<Kept>`
      select directory.end_by_link(${handHash}, ${nextHash}, ${ending}, ${changed}, ${sessions}::int, ${came}::int, ${words},
        ${today}::date) as about`.execute(tx);
    return noted(tx, 'directory.request-ended', rows[0]);
  },
  thanks: 'The person who asked will be told.',
});

async function noted(
  tx: Tx,
  action: 'directory.request-answered' | 'directory.request-ended',
  kept: Kept | undefined,
): Promise<boolean> {
  if (!kept?.about) return false;
  await recordAudit(tx, action, [kept.about], { byLink: true });
  return true;
}
