import { z } from 'zod';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { deskPaths } from '../desk.paths.ts';
import { findKeptService, trailTo } from '../kept-service.ts';
import { differences, differentParts } from '../write-service/service-words.ts';
import { offeredTerms } from '../write-service/terms.queries.ts';
import { ReviewServicePage } from './review-service.page.tsx';
import { reviewService } from './review.ts';
import { findNearKept, findVersion } from './versions.queries.ts';
import { nothingSaid } from './nothing-said.ts';

const fields = z
  .object({ verdict: oneOf(['publish', 'refuse'], 'Say whether you publish it'), because: optionalText(1_000) })
  .refine(({ verdict, because }) => verdict === 'publish' || because !== '', {
    path: ['because'],
    message: 'Say why not',
  });

export const reviewServiceRoute = form({
  path: deskPaths.review(':entry'),
  needs: 'directory:curate',
  title: 'Review a service',
  fields,
  async load({ tx, params }) {
    const service = await findKeptService(tx, params['entry']);
    if (!service?.waiting) return undefined;
    const version = await findVersion(tx, service.id, service.waiting);
    const published = service.published === null ? undefined : await findVersion(tx, service.id, service.published);
    const before = published ?? nothingSaid(service.id);
    const terms = await offeredTerms(tx);
    return (
      version && {
        service,
        version,
        nearKept: await findNearKept(tx, service.id, service.waiting),
        differences: differences(before, version, terms),
        parts: differentParts(before, version),
      }
    );
  },
  trail: ({ service }) => trailTo(service),
  view: (loaded, entry, shown) => <ReviewServicePage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { service }, { version }) => reviewService(tx, service, typed, version),
  refusals: {
    'changed-meanwhile': { message: 'It was written again while you were reading. What is different now stands below' },
  },
  done: (_, { service }) => ({ to: deskPaths.service(service.urlId), flash: 'The review is saved.' }),
});
