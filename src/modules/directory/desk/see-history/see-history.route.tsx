import { recordAudit } from '#platform/audit/record-audit.ts';
import { action, page } from '#platform/web/route.ts';
import type { Asked } from '#platform/web/request.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { deskPaths } from '../desk.paths.ts';
import { type Said, findKeptService, trailTo } from '../kept-service.ts';
import { findVersion, listVersions } from '../review-service/versions.queries.ts';
import { differences, differentParts } from '../write-service/service-words.ts';
import { offeredTerms } from '../write-service/terms.queries.ts';
import { afterWriting, changeService } from '../write-service/write-service.ts';
import { SeeHistoryPage, SeeVersionPage } from './see-history.page.tsx';

const seeHistoryRoute = page({
  path: deskPaths.history(':entry'),
  needs: 'directory:keep',
  title: 'History of a service',
  async load({ tx, params, query }) {
    const service = await findKeptService(tx, params['entry']);
    const wanted = pageAsked(query);
    return service && { service, page: wanted, ...(await listVersions(tx, service.id, wanted)) };
  },
  trail: ({ service }) => trailTo(service),
  view: (loaded) => <SeeHistoryPage {...loaded} />,
});

async function findBoth({ tx, params }: Asked) {
  const service = await findKeptService(tx, params['entry']);
  const written = params['written'] ?? '';
  const number = Number(written);
  const version = service && /^[1-9]\d{0,8}$/.test(written) ? await findVersion(tx, service.id, number) : undefined;
  return service && version && { service, version };
}

const seeVersionRoute = page({
  path: deskPaths.version(':entry', ':written'),
  needs: 'directory:keep',
  title: 'A version of a service',
  async load(asked) {
    const both = await findBoth(asked);
    if (!both) return undefined;
    const { version, service } = both;
    const terms = await offeredTerms(asked.tx);
    return { ...both, differences: differences(version, service, terms), parts: differentParts(version, service) };
  },
  trail: ({ service }) => trailTo(service),
  view: (loaded, shown) => <SeeVersionPage {...loaded} shown={shown} />,
});

const CHANGED = 'It was written again meanwhile, so nothing was changed: look at what it says now.';

/** A new version with old words. Where it must not be found now, it must not be found then. */
const goBackRoute = action({
  path: deskPaths.version(':entry', ':written'),
  needs: 'directory:keep',
  async perform(asked, { version: from }) {
    const both = await findBoth(asked);
    if (!both || both.service.removedAt !== null) return undefined;
    const { service, version } = both;
    const places = service.kept ? { service_at_locations: [] } : {};
    const said: Said = { ...version, entry: { ...version.entry, ...places }, kept: service.kept };
    const ruling = await changeService(asked, service, said, `Back to version ${version.number}`, from);
    if (!ruling.allowed)
      return {
        to: deskPaths.history(service.urlId),
        flash: ruling.refusal === 'changed-meanwhile' ? CHANGED : 'It says that already.',
      };
    await recordAudit(asked.tx, 'directory.went-back', [], { service: service.id, number: version.number });
    return afterWriting(service.urlId, ruling.value, service.keepsAs === 'curator');
  },
});

export const seeHistoryRoutes = [seeHistoryRoute, seeVersionRoute, goBackRoute];
