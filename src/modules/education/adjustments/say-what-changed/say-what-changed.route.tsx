import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { findChild, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { yesOrNo } from '#platform/web/yes-or-no.tsx';
import { educationPaths } from '../../education.paths.ts';
import { HELPED } from '../adjustment.rules.ts';
import { listAdjustments } from '../adjustments.queries.ts';
import { SayWhatChangedPage } from './say-what-changed.page.tsx';
import { sayWhatChanged } from './say-what-changed.ts';

const fields = z.object({
  helped: oneOf(HELPED, 'Say whether it helped'),
  whatChanged: text('Say what is different', 1_000),
  goesOn: yesOrNo('Say whether it goes on'),
});

export const sayWhatChangedRoute = form({
  path: educationPaths.adjustment(':child', ':adjustment'),
  needs: 'education:adjust',
  title: 'What has changed?',
  fields,
  drafts: 'education.what-changed',
  async load({ tx, params, actor }) {
    const child = await findChild(tx, params['child']!);
    const adjustments = child ? await listAdjustments(tx, [child.id]) : [];
    const adjustment = adjustments.find(({ urlId }) => urlId === params['adjustment']);
    if (!child || adjustment?.schoolOrgId !== actor.orgId) return undefined;
    await recordAudit(tx, 'education.school-viewed', [child.id]);
    return { child, adjustment };
  },
  about: ({ child }) => [child.id],
  trail: ({ child }) => [{ label: child.name, path: peoplePaths.child(child.urlId) }],
  view: (loaded, entry, shown) => <SayWhatChangedPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { goesOn, ...typed }, { adjustment }, { version }) =>
    sayWhatChanged(asked, adjustment, { ...typed, goesOn: goesOn === 'yes' }, version, todayInLondon()),
  refusals: {
    'already-looked': { message: 'Somebody has already said what came of it' },
    'what-changed-missing': { field: 'whatChanged', message: 'Say what is different' },
    'changed-meanwhile': { message: 'Somebody else changed this meanwhile. Look again, then send' },
  },
  done: (_, { child }) => ({ to: peoplePaths.child(child.urlId), flash: 'Recorded.' }),
});
