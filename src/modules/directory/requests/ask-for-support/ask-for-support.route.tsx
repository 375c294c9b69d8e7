import { allow, refuse } from '#kernel/ruling.ts';
import { personsOf, trailTo } from '#modules/plans/index.ts';
import { form } from '#platform/web/form-route.ts';
import { requestPaths } from '../requests.paths.ts';
import { AGAINST_REFUSALS } from './against-asking.ts';
import { AskForSupportPage } from './ask-for-support.page.tsx';
import { lineFields, startWith } from './lines-typed.ts';
import { findOnItsWay, keepToSend } from './to-send.ts';

/** What a service is told is chosen and written. Nothing goes out from here. */
export const askForSupportRoute = form({
  path: requestPaths.ask(':plan', ':action', ':service'),
  needs: 'directory:ask',
  title: 'Ask for support',
  fields: lineFields,
  drafts: 'directory.support',
  load: findOnItsWay,
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  start: ({ kept, lines }) => kept?.typed ?? startWith(lines),
  view: (asking, entry, shown) => <AskForSupportPage {...asking} entry={entry} shown={shown} />,
  async save({ tx }, _, asking, { typed }) {
    if (asking.against) return refuse(asking.against);
    await keepToSend(tx, asking, typed);
    return allow(asking.paths.check);
  },
  refusals: AGAINST_REFUSALS,
  done: (to) => ({ to }),
});
