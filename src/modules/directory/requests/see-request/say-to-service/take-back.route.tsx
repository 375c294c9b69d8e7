import { z } from 'zod';
import { Column } from '#platform/web/column.tsx';
import { text } from '#platform/web/fields.ts';
import { field } from '#platform/web/form-fields.ts';
import { form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import { requestPaths } from '../../requests.paths.ts';
import { CHANGED_MEANWHILE, findRequestToWorkOn, isOpen, trailToRequestOf } from '../request-in-hand.ts';
import { WhileItStands } from '../../while-it-stands.page.tsx';
import { AboveWord } from '../above-word.page.tsx';
import { sayToService } from './say-to-service.ts';

/** The service need not answer any more, or help that began is not wanted any more: it hears why. */
export const takeBackRoute = form({
  path: requestPaths.takeBack(':asked'),
  needs: 'directory:ask',
  title: 'Take a request back',
  fields: z.object({ words: text('Say why', 4_000) }),
  load: findRequestToWorkOn,
  trail: (loaded) => trailToRequestOf(loaded),
  about: ({ person }) => [person.id],
  view: (loaded, entry, shown) => (
    <Column caption={`For ${loaded.person.name}`} heading={`Take the request to ${loaded.request.serviceName} back`}>
      <WhileItStands {...loaded} open={isOpen(loaded.request)} above={<AboveWord {...loaded} />} entry={entry}>
        <p class="govuk-body">What the service was told closes to it.</p>
        <Form shown={shown} send="Take it back" version={loaded.request.version} warning>
          {govukTextarea({
            ...field(entry, 'words'),
            label: { text: 'Why?', classes: 'govuk-label--s' },
            hint: { text: 'A sentence is enough, for the team and the family to read later.' },
            rows: 3,
          })}
        </Form>
      </WhileItStands>
    </Column>
  ),
  save: ({ tx }, { words }, { request }, { version }) =>
    sayToService(tx, request, { what: 'withdrawn', words }, version),
  refusals: { 'changed-meanwhile': CHANGED_MEANWHILE },
  done: (_, { request }) => ({ to: requestPaths.request(request.urlId), flash: 'The request is taken back.' }),
});
