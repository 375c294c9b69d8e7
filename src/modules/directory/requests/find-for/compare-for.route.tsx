import { todayInLondon } from '#kernel/local-date.ts';
import { findChildHeld, peoplePaths } from '#modules/people/index.ts';
import { trailTo } from '#modules/plans/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { Column } from '#platform/web/column.tsx';
import type { Tx } from '#platform/database/database.ts';
import { page } from '#platform/web/route.ts';
import { listPublishedServices } from '../../see-service/published-services.queries.ts';
import { ComparePage } from '../../shortlist/compare.page.tsx';
import { MOST_COMPARED, readShortlist } from '../../shortlist/shortlist.rules.ts';
import { findActionInHand } from '../action-in-hand.ts';
import { requestPaths } from '../requests.paths.ts';
import { listRequestsOfPlan } from '../requests.queries.ts';
import { AskLink } from './find-for-action.route.tsx';

/** Services side by side, for an action of a plan: from each there is a way to ask it. */
export const compareForActionRoute = page({
  path: requestPaths.compareFor(':plan', ':action'),
  needs: 'directory:ask',
  async load(asked) {
    const found = await findActionInHand(asked);
    return (
      found && {
        ...found,
        ...(await loadTicked(asked.tx, asked.queries['s'])),
        requests: await listRequestsOfPlan(asked.tx, found.inHand.plan.id),
      }
    );
  },
  trail: ({ inHand }) => trailTo(inHand),
  title: 'Compare services',
  view: (loaded, { actor }) => (
    <Compared
      {...loaded}
      actor={actor}
      back={requestPaths.findFor(loaded.inHand.plan.urlId, loaded.action.urlId)}
      Ask={({ service }) => <AskLink {...loaded} service={service} />}
    />
  ),
});

/** Services side by side, for a child. */
export const compareForChildRoute = page({
  path: requestPaths.compareForChild(':child'),
  needs: 'directory:ask',
  async load({ tx, params, queries }) {
    const child = await findChildHeld(tx, params['child']!, 2);
    if (!child) return undefined;
    await recordAudit(tx, 'people.child-viewed', [child.id]);
    return { child, ...(await loadTicked(tx, queries['s'])) };
  },
  trail: ({ child }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  title: 'Compare services',
  view: (loaded, { actor }) => (
    <Compared {...loaded} actor={actor} back={requestPaths.findForChild(loaded.child.urlId)} />
  ),
});

async function loadTicked(tx: Tx, ticked: readonly string[] | undefined) {
  const list = readShortlist(ticked);
  const services = await listPublishedServices(tx, list.slice(0, MOST_COMPARED));
  return { services, tooMany: list.length > MOST_COMPARED, today: todayInLondon() };
}

type ComparedProps = Awaited<ReturnType<typeof loadTicked>> &
  Pick<Parameters<typeof ComparePage>[0], 'Ask' | 'actor'> & { back: string };

const Compared = ({ services, tooMany, today, back, Ask, actor }: ComparedProps) =>
  services.length === 0 ? (
    <Column heading="Compare services">
      <p class="govuk-body">No service was ticked.</p>
      <p class="govuk-body">
        <a class="govuk-link" href={back}>
          Go back and tick up to {MOST_COMPARED}
        </a>
      </p>
    </Column>
  ) : (
    <>
      {tooMany && (
        <p class="govuk-body">More were ticked than fit side by side: these are the first {MOST_COMPARED}.</p>
      )}
      <ComparePage
        services={services}
        list={[]}
        today={today}
        back={{ path: back, label: 'Back to what was found' }}
        actor={actor}
        {...(Ask ? { Ask } : {})}
      />
    </>
  );
