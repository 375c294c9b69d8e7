import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { findChild, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { findFlag } from '../flags.queries.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { ChallengeFlagPage } from './challenge-flag.page.tsx';
import { challengeFlag } from './challenge-flag.ts';
import { ON_BEHALF_OF } from './challenge.rules.ts';

export const challengeFlagRoute = form({
  path: identificationPaths.challenge(':child', ':flag'),
  needs: 'identification:answer',
  title: 'This flag is wrong',
  fields: z.object({
    onBehalfOf: oneOf(ON_BEHALF_OF, 'Say who says that it is wrong'),
    whatIsWrong: text('Say what is wrong', 4_000),
  }),
  drafts: 'identification.challenge',
  async load({ tx, params }) {
    const child = await findChild(tx, params['child']!);
    const flag = child && (await findFlag(tx, child.id, params['flag']!));
    if (!child || !flag) return undefined;
    await recordAudit(tx, 'identification.flag-viewed', [child.id], { flag: flag.id });
    return { child, flag };
  },
  trail: ({ child }) => [{ label: child.name, path: peoplePaths.child(child.urlId) }],
  about: ({ child }) => [child.id],
  view: (loaded, entry, shown) => <ChallengeFlagPage {...loaded} entry={entry} shown={shown} />,
  async save({ tx }, typed, { flag }) {
    await challengeFlag(tx, flag, typed);
    return allow(undefined);
  },
  refusals: {},
  done: (_, { child }) => ({ to: peoplePaths.child(child.urlId), flash: 'The challenge is kept with the flag.' }),
});
