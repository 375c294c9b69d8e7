import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { WhomNotToTell, listSeparations } from '#modules/people/index.ts';
import { personsOf, plansPaths, trailTo } from '#modules/plans/index.ts';
import { type ActionInHand, findActionInHand } from '../action-in-hand.ts';
import type { TeamRequest } from '../request.ts';
import { statusInWords } from '../request-words.ts';
import { requestPaths } from '../requests.paths.ts';
import { listRequestsOfPlan } from '../requests.queries.ts';
import { FindForPage } from './find-for.page.tsx';
import { searchFor } from './search-for.ts';

/** What may help with an action of a plan. */
export const findForActionRoute = page({
  path: requestPaths.findFor(':plan', ':action'),
  needs: 'directory:ask',
  load,
  trail: ({ inHand }) => trailTo(inHand),
  title: 'Find a service',
  view: (loaded) => {
    const { search, inHand, action, need, separations } = loaded;
    const [plan, path] = [inHand.plan.urlId, requestPaths.findFor(inHand.plan.urlId, action.urlId)];
    return (
      <FindForPage
        search={search}
        path={path}
        comparePath={requestPaths.compareFor(plan, action.urlId)}
        needName={need.name}
        about={
          <>
            <WhomNotToTell separations={separations} />
            <p class="govuk-body">
              For the action ‘{action.what}’ of the{' '}
              <a class="govuk-link" href={plansPaths.plan(plan)}>
                {inHand.title}
              </a>
              .
              {search.known.answers.length === 0 &&
                ' The need stands in their own words: say below what is looked for.'}
            </p>
          </>
        }
        Ask={({ service }) => <AskLink {...loaded} service={service} />}
      />
    );
  },
});

async function load(asked: Asked) {
  const found = await findActionInHand(asked);
  if (!found) return undefined;
  const { inHand, need } = found;
  const search = await searchFor(asked, need.personId, need.frameworkNeed);
  return (
    search && {
      ...found,
      search,
      separations: await listSeparations(asked.tx, personsOf(inHand)),
      requests: await listRequestsOfPlan(asked.tx, inHand.plan.id),
    }
  );
}

type AskLinkProps = ActionInHand & {
  requests: readonly TeamRequest[];
  service: { readonly serviceId: string; readonly urlId: string; readonly name: string };
};

/** The way to ask it; where it was asked for the same person, how that stands. */
export const AskLink = ({ inHand, action, need, requests, service }: AskLinkProps) => {
  const asked = requests.findLast(
    ({ serviceId, personId }) => serviceId === service.serviceId && personId === need.personId,
  );
  return (
    <p class="govuk-body govuk-!-margin-bottom-2 rooted-screen-only">
      {asked && (
        <>
          <a class="govuk-link" href={requestPaths.request(asked.urlId)}>
            Asked for them<span class="govuk-visually-hidden">: {service.name}</span>
          </a>
          : {statusInWords(asked)}
        </>
      )}
      {(!asked || !STANDS.has(asked.status)) && (
        <>
          {asked && <br />}
          <a class="govuk-link" href={requestPaths.ask(inHand.plan.urlId, action.urlId, service.urlId)}>
            Ask this service<span class="govuk-visually-hidden">: {service.name}</span>
          </a>
        </>
      )}
    </p>
  );
};

/** While a request stands, the same service is not asked again for the same person. */
const STANDS: ReadonlySet<string> = new Set(['sent', 'asked', 'waiting', 'accepted']);
