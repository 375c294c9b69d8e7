import { sql } from 'kysely';
import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findSupervision } from '../supervision.queries.ts';
import { SeeSupervisionPage } from './see-supervision.page.tsx';

export const seeSupervisionRoute = form({
  path: plansPaths.supervision(':supervision'),
  needs: 'plans:see',
  title: 'Supervision',
  fields: z.object({ says: optionalText() }),
  drafts: 'plans.supervision-agreed',
  async load({ tx, params }) {
    const supervision = await findSupervision(tx, params['supervision']!);
    if (!supervision) return undefined;
    await recordAudit(tx, 'plans.supervision-viewed', [supervision.personId], { supervision: supervision.id });
    return { supervision };
  },
  trail: () => [{ label: 'Family plans', path: plansPaths.plans }],
  view: ({ supervision }, entry, shown) => <SeeSupervisionPage supervision={supervision} entry={entry} shown={shown} />,
  async save({ tx }, { says }, { supervision }) {
    const { rows } = await sql<{ agreed: boolean }>`
      select plans.agree_supervision(${supervision.id}, ${says}, ${todayInLondon()}) as agreed`.execute(tx);
    if (!rows[0]?.agreed) return refuse('not-to-agree');
    await recordAudit(tx, 'plans.supervision-agreed', [supervision.personId], { supervision: supervision.id });
    return allow(undefined);
  },
  refusals: { 'not-to-agree': { message: 'This is agreed already, or not for you to agree' } },
  done: (_, { supervision }) => ({ to: plansPaths.supervision(supervision.urlId), flash: 'Agreed.' }),
});
