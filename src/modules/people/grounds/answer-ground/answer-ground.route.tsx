import { z } from 'zod';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { oneOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { page } from '#platform/web/route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { AnswerGroundPage, WaitingGroundsPage } from './answer-ground.page.tsx';
import { GROUND_ANSWERS, answerGround } from './answer-ground.ts';
import { listWaitingGrounds } from './waiting-grounds.queries.ts';

export const waitingGroundsRoute = page({
  path: peoplePaths.groundsToAnswer,
  needs: 'people:answer-ground',
  async load({ tx }) {
    const grounds = await listWaitingGrounds(tx);
    const persons = grounds.map(({ personId }) => personId);
    await recordAudit(tx, 'people.waiting-grounds-listed', persons, { grounds: grounds.length });
    return { grounds };
  },
  title: 'Waiting for your word',
  view: (loaded) => <WaitingGroundsPage {...loaded} />,
});

export const answerGroundRoute = form({
  path: peoplePaths.answerGround(':ground'),
  needs: 'people:answer-ground',
  fields: z.object({ answer: oneOf(GROUND_ANSWERS, 'Say whether they may see them') }),
  async load({ tx, params }) {
    const ground = (await listWaitingGrounds(tx)).find(({ id }) => id === params['ground']);
    if (!ground) return undefined;
    await recordAudit(tx, 'people.waiting-ground-viewed', [ground.personId], { ground: ground.id });
    return { ground };
  },
  title: 'May they see this record?',
  trail: () => [{ label: 'Waiting for your word', path: peoplePaths.groundsToAnswer }],
  view: (loaded, entry, shown) => <AnswerGroundPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, { answer }, { ground }) => answerGround(tx, ground, answer),
  refusals: { 'answered-meanwhile': { message: 'Somebody has answered meanwhile. Nothing was changed' } },
  done: (answer) => ({
    to: peoplePaths.groundsToAnswer,
    flash: answer === 'yes' ? 'They may see the record now.' : 'They do not see the record.',
  }),
});
