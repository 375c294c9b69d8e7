import { todayInLondon } from '#kernel/local-date.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { directoryPaths } from '../directory.paths.ts';
import { readShortlist } from '../shortlist/shortlist.rules.ts';
import { listDumps } from '../dump/dump.queries.ts';
import { findServices } from './find-services.ts';
import { FindPage } from './find.page.tsx';
import { listNeeds } from './needs.queries.ts';
import { readQuestion } from './question.rules.ts';

/** Finding help, for everybody. All that was asked stands in the address, which can be sent to somebody else. */
export const findRoute = page({
  path: directoryPaths.directory,
  needs: 'public',
  load,
  title: ({ wrong, question }) =>
    `${Object.keys(wrong).length > 0 ? 'Error: ' : ''}${question.words ? `Help with ${question.words}` : 'Find help'}`,
  view: (loaded) => <FindPage {...loaded} />,
});

async function load({ tx, query, queries }: Asked) {
  const { question, wrong } = readQuestion(queries);
  const today = todayInLondon();
  const number = pageAsked(query);
  const found = await findServices(tx, question, { number, today });
  const needs = await listNeeds(
    tx,
    found.counts.filter(({ facet }) => facet === 'need').map(({ value }) => value),
    question.need,
  );
  const unknown = question.near !== undefined && !found.understood.place;
  return {
    question,
    wrong: unknown ? { ...wrong, near: 'We do not know that postcode. Check it, or try one nearby' } : wrong,
    typed: queries,
    found,
    needs,
    list: readShortlist(queries['s']),
    number,
    today,
    isDumped: (await listDumps(tx)).length > 0,
  };
}
