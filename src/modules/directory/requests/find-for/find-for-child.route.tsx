import { WhomNotToTell, findChildHeld, listSeparations, peoplePaths } from '#modules/people/index.ts';
import { findOpenPlanOf, plansPaths } from '#modules/plans/index.ts';
import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { requestPaths } from '../requests.paths.ts';
import { FindForPage } from './find-for.page.tsx';
import { searchFor } from './search-for.ts';

/** Whoever holds somebody well enough to know where they live may look for what is near them. */
const HELD_WELL_ENOUGH = 2;

/** What may help a child, with or without a plan. */
export const findForChildRoute = page({
  path: requestPaths.findForChild(':child'),
  needs: 'directory:ask',
  load,
  trail: ({ search: { person } }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: person.name, path: peoplePaths.child(person.urlId) },
  ],
  title: 'Find a service',
  view: ({ search, separations, plan }) => (
    <FindForPage
      search={search}
      path={requestPaths.findForChild(search.person.urlId)}
      comparePath={requestPaths.compareForChild(search.person.urlId)}
      about={
        <>
          <WhomNotToTell separations={separations} />
          {plan ? (
            <p class="govuk-body">
              To ask one here, so that the team sees what it answers, start from an action of the{' '}
              <a class="govuk-link" href={plansPaths.plan(plan.urlId)}>
                plan
              </a>
              .
            </p>
          ) : (
            <p class="govuk-body">There is no plan with them: ask a service as it says itself.</p>
          )}
        </>
      }
      Ask={() => <></>}
    />
  ),
});

async function load(asked: Asked) {
  const child = await findChildHeld(asked.tx, asked.params['child']!, HELD_WELL_ENOUGH);
  const search = child && (await searchFor(asked, child.id, null));
  return (
    search && {
      search,
      separations: await listSeparations(asked.tx, [child.id]),
      plan: await findOpenPlanOf(asked.tx, child.id),
    }
  );
}
