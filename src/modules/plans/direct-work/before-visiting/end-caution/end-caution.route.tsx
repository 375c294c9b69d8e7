import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { plansTables } from '../../../plans.tables.ts';
import { findChildInHand, trailToChild } from '../../child-in-hand.ts';
import { listCautions } from '../cautions.queries.ts';
import { EndCautionPage } from './end-caution.page.tsx';

/** It is no longer so. It stays in the record, with who said so and why. */
export const endCautionRoute = form({
  path: plansPaths.endCaution(':child', ':caution'),
  needs: 'plans:work',
  title: 'This is no longer so',
  fields: z.object({ why: text('Say how you know', 500) }),
  async load(asked) {
    const inHand = await findChildInHand(asked);
    const cautions = inHand ? await listCautions(asked.tx, inHand.child.id) : [];
    const caution = cautions.find(({ urlId }) => urlId === asked.params['caution']);
    if (!inHand || !caution) return undefined;
    await recordAudit(asked.tx, 'plans.before-visiting-viewed', [inHand.child.id]);
    return { child: inHand.child, caution };
  },
  trail: ({ child }) => trailToChild({ child }),
  about: ({ child }) => [child.id],
  view: (loaded, entry, shown) => <EndCautionPage {...loaded} entry={entry} shown={shown} />,
  async save({ tx, actor }, { why }, { child, caution }) {
    const { numUpdatedRows } = await plansTables(tx)
      .updateTable('plans.visiting_caution')
      .set({ ended_on: todayInLondon(), ended_by: actor.userId, ended_because: why })
      .where('id', '=', caution.id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('ended-already');
    await recordAudit(tx, 'plans.caution-ended', [child.id], { caution: caution.id });
    return allow(undefined);
  },
  refusals: { 'ended-already': { message: 'Somebody has already said so' } },
  done: (_, { child }) => ({ to: plansPaths.beforeVisiting(child.urlId), flash: 'It is recorded.' }),
});
