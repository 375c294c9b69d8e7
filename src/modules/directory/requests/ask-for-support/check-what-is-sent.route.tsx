import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { personsOf, trailTo } from '#modules/plans/index.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import type { RequestLine, TeamRequest, Way } from '../request.ts';
import { requestPaths } from '../requests.paths.ts';
import { findTeamRequest } from '../requests.queries.ts';
import { AGAINST_REFUSALS } from './against-asking.ts';
import { type AgainstAsking, askForSupport } from './ask-for-support.ts';
import { CheckPage } from './check-what-is-sent.page.tsx';
import { readLines } from './lines-typed.ts';
import { type OnItsWay, findOnItsWay, forgetToSend } from './to-send.ts';

type ToSend = OnItsWay & { readonly toSend: readonly RequestLine[] };

const NOTHING = 'Nothing is chosen that could be sent. Choose what the service is told';

/** Exactly what will be sent, to whom and by which way; sent from here, and from nowhere else. */
export const checkWhatIsSentRoute = form({
  path: requestPaths.checkAsk(':plan', ':action', ':service'),
  needs: 'directory:ask',
  title: 'Check what will be sent',
  /** When what was read here was chosen, and how it was to go: nothing else is sent, and in no other way. */
  fields: z.object({ seen: text(NOTHING), way: z.string().default(''), email: z.string().default('') }),
  async load(asked): Promise<ToSend | undefined> {
    const asking = await findOnItsWay(asked);
    return asking && { ...asking, toSend: asking.kept ? readLines(asking, asking.kept.typed) : [] };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (asking, _, shown) => <CheckPage {...asking} shown={shown} />,
  save: send,
  refusals: {
    ...AGAINST_REFUSALS,
    'nothing-chosen': { message: NOTHING },
    'chosen-otherwise': { message: 'What will be sent was changed meanwhile. Read it again before you send it' },
    'changed-meanwhile': {
      message: 'How it goes to the service was changed meanwhile. Read it again before you send it',
    },
  },
  done: ({ urlId }, { way }) => ({ to: requestPaths.request(urlId), flash: SENT[way] }),
});

type AsRead = { readonly seen: string; readonly way: string; readonly email: string };

async function send(
  asked: Asked,
  read: AsRead,
  asking: ToSend,
): Promise<
  Ruling<Pick<TeamRequest, 'id' | 'urlId'>, AgainstAsking | 'nothing-chosen' | 'chosen-otherwise' | 'changed-meanwhile'>
> {
  const { service, toAskFor, toSend, kept, today } = asking;
  if (asking.standing) return refuse('asked-already');
  if (toSend.length === 0) return refuse('nothing-chosen');
  if (read.seen !== kept!.savedAt.toISOString()) return refuse('chosen-otherwise');
  const ruling = await askForSupport(asked, toAskFor, service.serviceId as Id<'service'>, toSend, today);
  if (!ruling.allowed) return ruling;
  if (!(await wentAsRead(asked, ruling.value, read))) return refuse('changed-meanwhile');
  await forgetToSend(asked.tx, asking);
  return ruling;
}

/** The way is worked out anew as it is sent: to an address that was published a moment ago nothing goes unread. */
async function wentAsRead(
  { tx }: Asked,
  { urlId }: Pick<TeamRequest, 'urlId'>,
  { way, email }: AsRead,
): Promise<boolean> {
  const sent = await findTeamRequest(tx, urlId);
  return sent?.way === way && (sent.email ?? '') === email;
}

const SENT: Record<Way, string> = {
  account: 'Sent. The service is told that something waits for its answer.',
  link: 'Sent. The service gets a link. Tell it by telephone who this is about.',
  telephone: 'Written down. Now ring the service: what to say stands below.',
};
