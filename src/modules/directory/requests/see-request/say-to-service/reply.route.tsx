import { z } from 'zod';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { listRelatives } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { text } from '#platform/web/fields.ts';
import { field } from '#platform/web/form-fields.ts';
import { form } from '#platform/web/form-route.ts';
import { Form } from '#platform/web/form.tsx';
import { govukInsetText, govukTextarea } from '#platform/web/govuk/macros.ts';
import { requestPaths } from '../../requests.paths.ts';
import { listSaid } from '../../requests.queries.ts';
import { tellsWho } from '../../tells-who.rules.ts';
import { CHANGED_MEANWHILE, findRequestToWorkOn, trailToRequestOf } from '../request-in-hand.ts';
import { WhileItStands } from '../../while-it-stands.page.tsx';
import { AboveWord } from '../above-word.page.tsx';
import { sayToService } from './say-to-service.ts';

/** What the service asked is answered. */
export const replyRoute = form({
  path: requestPaths.replyToService(':asked'),
  needs: 'directory:ask',
  title: 'Reply to a service',
  fields: z.object({ words: text('Write your reply', 4_000) }),
  drafts: 'directory.reply',
  async load(asked) {
    const found = await findRequestToWorkOn(asked);
    if (!found) return undefined;
    const said = await listSaid(asked.tx, found.request.id);
    const family = [found.person, ...found.inHand.persons, ...(await listRelatives(asked.tx, [found.person.id]))];
    return {
      ...found,
      question: said.findLast(({ what }) => what === 'asked'),
      names: family.map(({ name }) => name),
    };
  },
  trail: (loaded) => trailToRequestOf(loaded),
  about: ({ person }) => [person.id],
  view: (loaded, entry, shown) => (
    <Column caption={`For ${loaded.person.name}`} heading={`Reply to ${loaded.request.serviceName}`}>
      <WhileItStands
        {...loaded}
        open={loaded.request.status === 'asked'}
        above={<AboveWord {...loaded} />}
        entry={entry}
      >
        {loaded.question && govukInsetText({ text: loaded.question.words })}
        <Form shown={shown} send="Send the reply" version={loaded.request.version} keepsDraft>
          {govukTextarea({
            ...field(entry, 'words'),
            label: { text: 'What do you reply?', classes: 'govuk-label--s' },
            hint: {
              text:
                loaded.request.way === 'link'
                  ? 'It stands in the link: nothing that tells who this is about. Say that by telephone.'
                  : 'No more than it needs to know.',
            },
            rows: 5,
          })}
        </Form>
      </WhileItStands>
    </Column>
  ),
  async save(
    { tx },
    { words },
    { request, names },
    { version },
  ): Promise<Ruling<void, 'changed-meanwhile' | 'tells-who'>> {
    if (request.way === 'link' && tellsWho(words, names)) return refuse('tells-who');
    return sayToService(tx, request, { what: 'replied', words }, version);
  },
  refusals: {
    'changed-meanwhile': CHANGED_MEANWHILE,
    'tells-who': {
      field: 'words',
      message:
        'Whoever opens the link would see who this is about. Take out names, telephone numbers, e-mail addresses and postcodes, and say them by telephone',
    },
  },
  done: (_, { request }) => ({ to: requestPaths.request(request.urlId), flash: 'Your reply is sent.' }),
});
