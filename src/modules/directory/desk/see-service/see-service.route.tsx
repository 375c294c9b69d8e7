import { todayInLondon } from '#kernel/local-date.ts';
import { page } from '#platform/web/route.ts';
import { findLastFew } from '../../requests/last-few/last-few.ts';
import { findStandingAsk } from '../../trust/confirm-by-link/standing-ask.ts';
import { listWaitingMistakes } from '../../trust/mistake.ts';
import { deskPaths } from '../desk.paths.ts';
import { findKeptService, trailTo } from '../kept-service.ts';
import { findPlacesInDoubt } from './places-in-doubt.ts';
import { listTellingOf } from './telling-of.ts';
import { SeeServicePage } from './see-service.page.tsx';

export const seeServiceRoute = page({
  path: deskPaths.service(':entry'),
  needs: 'directory:keep',
  title: 'A service of the directory',
  async load({ tx, params }) {
    const service = await findKeptService(tx, params['entry']);
    if (!service) return undefined;
    const [asked, reported] = [await findStandingAsk(tx, service.id), await listWaitingMistakes(tx, service.id)];
    const today = todayInLondon();
    const few = await findLastFew(tx, service.id, today);
    const places = await findPlacesInDoubt(tx, service.id);
    const telling = service.kept && service.keepsAs === 'curator' ? await listTellingOf(tx, [service.id]) : [];
    return { service, asked, reported, few, places, telling, isDue: (service.confirmBy ?? '') < today };
  },
  trail: () => trailTo(),
  view: (loaded, shown) => <SeeServicePage {...loaded} shown={shown} />,
});
