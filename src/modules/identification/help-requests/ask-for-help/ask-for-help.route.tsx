import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { isOnMyRoll } from '#modules/education/index.ts';
import { atRiskField, findChildHeld, findSafeguardingAdvice, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { findTeamsToRing } from '../help-requests.queries.ts';
import { AskForHelpPage } from './ask-for-help.page.tsx';
import { askAboutPupil } from './ask-for-help.ts';

/** In under a minute: what is known of the child goes with it, so one box and one question are enough. */
export const askForHelpRoute = form({
  path: identificationPaths.askForHelp(':child'),
  needs: 'identification:answer',
  title: 'Ask for a School Liaison Officer',
  fields: z.object({
    whatFor: text('Say what you would like help with', 1_000),
    atRisk: atRiskField.transform((answer) => answer === 'yes'),
  }),
  drafts: 'identification.ask-for-help',
  async load({ tx, params }) {
    const child = await findChildHeld(tx, params['child']!, 3);
    if (!child || !(await isOnMyRoll(tx, child.id, todayInLondon()))) return undefined;
    await recordAudit(tx, 'identification.help-begun', [child.id]);
    return {
      child,
      advice: await findSafeguardingAdvice(tx, [child.id]),
      toRing: await findTeamsToRing(tx, child.id),
    };
  },
  trail: ({ child }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  about: ({ child }) => [child.id],
  view: (loaded, entry, shown) => <AskForHelpPage {...loaded} entry={entry} shown={shown} />,
  async save({ tx }, typed, { child }) {
    const ruling = await askAboutPupil(tx, child.id, typed, todayInLondon());
    return ruling.allowed ? { ...ruling, value: { urlId: ruling.value, atRisk: typed.atRisk } } : ruling;
  },
  refusals: {
    'help-asked-already': { message: 'Help was asked for already. See the child’s page' },
    'no-officer': { message: 'No School Liaison Officer can be asked here. Ring the team' },
  },
  done: ({ urlId, atRisk }, { child }) =>
    atRisk
      ? { to: peoplePaths.atRisk(child.urlId) }
      : { to: identificationPaths.helpRequest(urlId), flash: 'The School Liaison Officer is asked.' },
});
