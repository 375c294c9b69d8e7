import { form } from '#platform/web/form-route.ts';
import { deskPaths } from '../desk.paths.ts';
import { findKeptService, trailTo } from '../kept-service.ts';
import { asWritten } from './as-written.ts';
import { boxesOf } from './boxes.ts';
import { serviceFields } from './service-fields.ts';
import { offeredTerms } from './terms.queries.ts';
import { WriteServicePage } from './write-service.page.tsx';
import { afterWriting, changeService } from './write-service.ts';

export const changeServiceRoute = form({
  path: deskPaths.change(':entry'),
  needs: 'directory:keep',
  title: 'Change a service',
  fields: serviceFields,
  drafts: 'directory.service',
  async load({ tx, params }) {
    const service = await findKeptService(tx, params['entry']);
    return service && { service, terms: await offeredTerms(tx) };
  },
  trail: ({ service }) => trailTo(service),
  start: ({ service, terms }) => ({ ...boxesOf(service, terms), because: '' }),
  view: ({ service, terms }, entry, shown) => (
    <WriteServicePage
      {...service}
      service={service}
      curates={service.keepsAs === 'curator'}
      terms={terms}
      entry={entry}
      shown={shown}
    />
  ),
  save: (asked, { because, ...boxes }, { service, terms }, { version }) =>
    changeService(asked, service, asWritten(service, boxes, terms), because, version),
  refusals: {
    'changed-meanwhile': {
      message: 'Somebody else changed this service while you were writing. Nothing is lost: compare',
    },
    'nothing-different': { field: 'because', message: 'Nothing is different from what it says now' },
    'place-kept': { field: 'hidden', message: 'Only a curator of the directory can say that the place may be found' },
  },
  done: (written, { service }) => afterWriting(service.urlId, written, service.keepsAs === 'curator'),
});
