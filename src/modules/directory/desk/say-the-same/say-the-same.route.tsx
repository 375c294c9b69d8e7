import { z } from 'zod';
import type { Asked } from '#platform/web/request.ts';
import { oneOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { page } from '#platform/web/route.ts';
import { deskPaths } from '../desk.paths.ts';
import { findKeptService, trailTo } from '../kept-service.ts';
import { differences, differentParts } from '../write-service/service-words.ts';
import { offeredTerms } from '../write-service/terms.queries.ts';
import { AlikePage, SayTheSamePage } from './say-the-same.page.tsx';
import { findAlikeHere, sayTheSame } from './say-the-same.ts';

async function findHere({ tx }: Asked, urlId: string | undefined) {
  const service = await findKeptService(tx, urlId);
  return service?.removedAt === null ? service : undefined;
}

const alikeRoute = page({
  path: deskPaths.alike(':entry'),
  needs: 'directory:curate',
  title: 'Is a service here twice?',
  async load(asked) {
    const service = await findHere(asked, asked.params['entry']);
    return service && { service, alike: await findAlikeHere(asked.tx, service) };
  },
  trail: ({ service }) => trailTo(service),
  view: (loaded) => <AlikePage {...loaded} />,
});

/** Two that are the same service: one stays, and the other leads on to it. */
const sayTheSameRoute = form({
  path: deskPaths.same(':entry', ':twin'),
  needs: 'directory:curate',
  title: 'Are two services the same?',
  fields: z.object({ stays: oneOf(['one', 'other'], 'Choose which one stays') }),
  async load(asked) {
    const one = await findHere(asked, asked.params['entry']);
    const other = await findHere(asked, asked.params['twin']);
    if (!one || !other || one.id === other.id) return undefined;
    const terms = await offeredTerms(asked.tx);
    const hides = (one.kept ?? other.kept) !== undefined;
    return { one, other, hides, differences: differences(one, other, terms), parts: differentParts(one, other) };
  },
  trail: ({ one }) => trailTo(one),
  view: (loaded, entry, shown) => <SayTheSamePage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, { stays }, { one, other }) =>
    stays === 'one' ? sayTheSame(tx, other, one) : sayTheSame(tx, one, other),
  refusals: {
    protected: {
      field: 'stays',
      message:
        'The one that would go is bound by law or helps in a crisis, and the other is not: say that first, under ‘Looked after’',
    },
    'changed-meanwhile': { message: 'One of them is not in the directory any more' },
  },
  done: ({ urlId }, { hides }) => ({
    to: deskPaths.service(urlId),
    flash: hides
      ? 'They are one now. The other leads nowhere.'
      : 'They are one now. Whoever looks for the other is led on to it.',
  }),
});

export const sayTheSameRoutes = [alikeRoute, sayTheSameRoute].flat();
