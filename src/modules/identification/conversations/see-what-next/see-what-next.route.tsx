import { todayInLondon } from '#kernel/local-date.ts';
import { findChild, findSafeguardingAdvice, findAgreementFor, peoplePaths } from '#modules/people/index.ts';
import { findOpenPlanOf, universalPlusName } from '#modules/plans/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { reasonLabels } from '../listed-reasons.queries.ts';
import { findConversation } from '../record-conversation/conversations.queries.ts';
import { safeguardingParagraph } from './safeguarding-paragraph.rules.ts';
import { SeeWhatNextPage } from './see-what-next.page.tsx';

/** After an answer: whom to call where a child may be at risk, what may come next, and the words for the school's own file. */
export const seeWhatNextRoute = page({
  path: identificationPaths.whatNext(':child', ':conversation'),
  needs: 'identification:answer',
  title: 'What next',
  load: loadWhatNext,
  trail: ({ child }) => [
    { label: 'Monday list', path: identificationPaths.mondayList },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  view: (loaded) => <SeeWhatNextPage {...loaded} />,
});

async function loadWhatNext({ tx, params }: Asked) {
  const child = await findChild(tx, params['child']!);
  const conversation = child && (await findConversation(tx, child.id, params['conversation']!));
  if (!child || !conversation) return undefined;
  await recordAudit(tx, 'identification.conversation-viewed', [child.id], { conversation: conversation.id });
  const [because = ''] = await reasonLabels(tx, 'no-action', [conversation.noActionBecause]);
  return {
    child,
    atRisk: conversation.atRisk,
    advice: await findSafeguardingAdvice(tx, [child.id]),
    agreement: await findAgreementFor(tx, child.id),
    plan: await findOpenPlanOf(tx, child.id),
    universalPlus: await universalPlusName(tx, todayInLondon()),
    paragraph: safeguardingParagraph({
      ...conversation,
      childName: child.name,
      whyAway: await reasonLabels(tx, 'why-away', conversation.whyAway),
      because,
    }),
  };
}
