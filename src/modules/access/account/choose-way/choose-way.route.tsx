import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { accessPaths } from '../../access.paths.ts';
import { findOwnWay, saveOwnWay } from '../ways.queries.ts';
import { WAYS, ruleOnWay } from '../ways.rules.ts';
import { ChooseWayPage } from './choose-way.page.tsx';

const fields = z.object({ way: oneOf(WAYS, 'Say how RootED should tell you'), mobile: optionalText(30) });

export const chooseWayRoute = form({
  path: accessPaths.way,
  needs: 'signed-in',
  title: 'How RootED tells you',
  fields,
  load: ({ tx }) => findOwnWay(tx),
  start: ({ way, mobile }) => ({ way, mobile }),
  view: (own, entry, shown) => <ChooseWayPage own={own} entry={entry} shown={shown} />,
  async save({ tx }, { way, mobile }) {
    const ruling = ruleOnWay(way, mobile);
    if (!ruling.allowed) return ruling;
    await saveOwnWay(tx, ruling.value.way, ruling.value.mobile);
    await recordAudit(tx, 'access.way-chosen', [], { way });
    return allow(undefined);
  },
  refusals: {
    'no-mobile': { field: 'mobile', message: 'Enter your mobile number' },
    'not-a-mobile': { field: 'mobile', message: 'Enter a mobile number, like 07700 900123' },
  },
  done: () => ({ to: accessPaths.home, flash: 'Saved. RootED tells you so from now on.' }),
});
