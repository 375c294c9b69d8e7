import { sql } from 'kysely';
import { choice } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { accessPaths } from '../../access.paths.ts';
import { ADMINISTRATION } from '../../administration/administration.route.tsx';
import { nameInWords } from '../../administration/name-in-words.ts';
import { AboutMessages, State, To, What, stateOf, toWhom, whyInWords } from './list-messages.page.tsx';
import type { ListedMessage } from './listed-message.ts';
import { describeMessages } from './messages.queries.ts';

const STATES_SHOWN = {
  'not-sent': ['failed', 'unsure', 'bounced'],
  waiting: ['waiting', 'sending'],
  sent: ['sent', 'delivered'],
  withheld: ['withheld'],
} as const;

const listMessages: List<object, ListedMessage> = {
  name: 'access.messages',
  path: accessPaths.messages,
  title: 'Messages',
  rows: ['message', 'messages'],
  needs: 'access:administer',
  exports: 'access:export',
  prepare: async () => ({}),
  from: () => sql`access.list_messages() m`,
  id: sql`m.id`,
  filters: {
    show: choice({
      label: 'Which',
      options: {
        'not-sent': 'Could not be sent',
        waiting: 'Waiting',
        sent: 'Sent',
        withheld: 'Not to be sent',
      },
      where: (show) => sql`m.status = any (${[...STATES_SHOWN[show]]}::text[])`,
    }),
  },
  order: { words: 'The newest first', by: sql`m.queued_at desc, m.number desc` },
  columns: [
    {
      header: 'To',
      text: toWhom,
      sort: sql`lower(m.to_name)`,
      shows: (message) => <To {...message} />,
    },
    { header: 'Address', text: ({ sentTo }) => sentTo, only: 'files' },
    {
      header: 'Message',
      text: ({ template }) => nameInWords(template),
      sort: sql`m.template`,
      shows: (message, _, shown) => <What message={message} shown={shown} />,
    },
    { header: 'When', moment: ({ queuedAt }) => queuedAt, sort: sql`m.queued_at` },
    {
      header: 'State',
      text: (message) => stateOf(message).text,
      shows: (message, _, shown) => <State message={message} shown={shown} />,
    },
    { header: 'Why', text: ({ why }) => why && whyInWords(why), only: 'files' },
    { header: 'Attempts', number: ({ attempts }) => attempts, only: 'files' },
  ],
  describe: describeMessages,
  above: () => <AboutMessages />,
  trail: () => [ADMINISTRATION],
  nothing: 'There are no such messages.',
};

export const listMessagesRoutes = listRoutes(listMessages);
