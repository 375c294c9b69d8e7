import { z } from 'zod';
import { newId, newUrlId } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { SENSITIVITIES, listMySensitivities } from '../../../content/sensitivity.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { plansTables } from '../../../plans.tables.ts';
import { findChildInHand, trailToChild } from '../../child-in-hand.ts';
import { AddCautionPage } from './add-caution.page.tsx';

const fields = z.object({
  what: text('Say what whoever goes there should know', 500),
  ring: text('Say whom to ring first', 200),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
});

export const addCautionRoute = form({
  path: plansPaths.addCaution(':child'),
  needs: 'plans:work',
  title: 'What others should know before they visit',
  fields,
  drafts: 'plans.caution',
  async load(asked) {
    const inHand = await findChildInHand(asked);
    if (!inHand) return undefined;
    await recordAudit(asked.tx, 'plans.before-visiting-viewed', [inHand.child.id]);
    return { child: inHand.child, sensitivities: await listMySensitivities(asked.tx) };
  },
  trail: ({ child }) => trailToChild({ child }),
  about: ({ child }) => [child.id],
  view: (loaded, entry, shown) => <AddCautionPage {...loaded} entry={entry} shown={shown} />,
  async save({ tx, actor }, typed, { child }) {
    const id = newId<'caution'>();
    await plansTables(tx)
      .insertInto('plans.visiting_caution')
      .values({
        id,
        url_id: newUrlId(),
        person_id: child.id,
        ...typed,
        written_by: actor.userId,
        written_for: actor.orgId,
        since: todayInLondon(),
      })
      .execute();
    await recordAudit(tx, 'plans.caution-added', [child.id], { caution: id });
    return allow(undefined);
  },
  refusals: {},
  done: (_, { child }) => ({ to: plansPaths.beforeVisiting(child.urlId), flash: 'It is recorded.' }),
});
