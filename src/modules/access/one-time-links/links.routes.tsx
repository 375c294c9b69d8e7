import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Sight } from '#platform/web/answer.ts';
import type { FieldErrors } from '#platform/web/fields.ts';
import type { Asked } from '#platform/web/request.ts';
import type { GetRoute, PostRoute } from '#platform/web/route.ts';
import type { Typed } from '#platform/web/typed.ts';
import { accessPaths } from '../access.paths.ts';
import type { LinkPurpose } from './link-purpose.ts';
import {
  AnswerPage,
  CannotOpenPage,
  CodePage,
  ContinuePage,
  EndedPage,
  NewLinkPage,
  ThanksPage,
} from './links.page.tsx';
import {
  findPurposeInHand,
  giveCode,
  hashOfLink,
  mayTryLink,
  newLinkToken,
  openLink,
  renewLink,
} from './one-time-link.ts';

const sight = (title: string, view: Sight['view']): Sight => ({ title, bare: true, view });

const cannotOpen = (token: string): Sight => sight('Continue', () => <CannotOpenPage token={token} />);
const ended = (typed: Typed): Sight => sight('Continue', () => <EndedPage typed={typed} />);
const askCode = (token: string, errors: FieldErrors): Sight =>
  sight('Continue', () => <CodePage token={token} entry={{ typed: {}, errors }} />);

/** What came in a box that takes text; '' where nothing did, or something else. */
function textIn(typed: Typed, name: string): string {
  const said = typed[name];
  return typeof said === 'string' ? said : '';
}

/** Counts every try, and records those at something that is not there. */
async function refused(asked: Asked, answer: Sight): Promise<Sight> {
  await recordAudit(asked.tx, 'access.link-refused');
  return answer;
}

/** The pages that anybody may open who has a link: `purposes` are the modules' own. No session, and nothing of who is signed in. */
export function linkRoutes(purposes: readonly LinkPurpose[]): (GetRoute | PostRoute)[] {
  const anybodys = (path: string, answer: PostRoute['answer'], showAgain: PostRoute['showAgain']): PostRoute => ({
    method: 'post',
    path,
    needs: 'visitor',
    drafts: undefined,
    answer,
    showAgain,
  });
  const nothing: PostRoute['showAgain'] = async (_, typed) => ended(typed);

  /** The form of whatever the page in hand is for. */
  async function askAgain({ tx }: Asked, token: string, typed: Typed = {}, errors: FieldErrors = {}): Promise<Sight> {
    const name = await findPurposeInHand(tx, token);
    const purpose = purposes.find((each) => each.name === name);
    const boxes = await purpose?.boxes(tx, hashOfLink(token));
    if (!purpose || !boxes) return ended(typed);
    const { title, send } = purpose;
    return sight(title, () => <AnswerPage title={title} token={token} boxes={boxes({ typed, errors })} send={send} />);
  }

  async function open(asked: Asked): Promise<Sight> {
    const { tx, params, address } = asked;
    const [token, next] = [params['token']!, newLinkToken()];
    const opened = (await mayTryLink(tx, address)) ? await openLink(tx, token, next) : undefined;
    if (!opened) return refused(asked, cannotOpen(token));
    await recordAudit(tx, 'access.link-opened', [], { asksCode: opened === 'code' });
    return opened === 'code' ? askCode(next, {}) : askAgain(asked, next);
  }

  async function renew(asked: Asked): Promise<Sight> {
    const { tx, params, address } = asked;
    if (await mayTryLink(tx, address)) await renewLink(tx, params['token']!);
    await recordAudit(tx, 'access.link-asked-again');
    return sight('Continue', () => <NewLinkPage />);
  }

  async function code(asked: Asked, typed: Typed): Promise<Sight> {
    const [given, next] = [textIn(typed, 'code').replace(/\s/g, ''), newLinkToken()];
    const may = await mayTryLink(asked.tx, asked.address);
    const came = may ? await giveCode(asked.tx, textIn(typed, 'token'), given, next) : undefined;
    if (came === 'open') return askAgain(asked, next);
    return refused(asked, came === 'wrong' ? askCode(next, WRONG) : ended({}));
  }

  const answered: PostRoute['answer'] = async (asked, { typed }) => {
    const { tx, address } = asked;
    const [token, next] = [textIn(typed, 'token'), newLinkToken()];
    const name = (await mayTryLink(tx, address)) ? await findPurposeInHand(tx, token) : undefined;
    const purpose = purposes.find((each) => each.name === name);
    if (!purpose) return refused(asked, ended(typed));
    const checked = purpose.check(typed);
    if (!checked.ok) return { refused: checked.errors };
    const saved = await checked.value(tx, { handHash: hashOfLink(token), nextHash: hashOfLink(next) });
    if (!saved) return refused(asked, ended(typed));
    const more = purpose.answeredOnce ? undefined : next;
    return sight(purpose.title, () => <ThanksPage thanks={purpose.thanks} token={more} />);
  };

  return [
    {
      method: 'get',
      path: accessPaths.link(':token'),
      needs: 'visitor',
      answer: async ({ params }) => sight('Continue', () => <ContinuePage token={params['token']!} />),
    },
    anybodys(accessPaths.link(':token'), open, nothing),
    anybodys(accessPaths.linkAgain(':token'), renew, nothing),
    anybodys(accessPaths.linkCode, (asked, { typed }) => code(asked, typed), nothing),
    anybodys(accessPaths.linkAnswer, answered, (asked, typed, errors) =>
      askAgain(asked, textIn(typed, 'token'), typed, errors),
    ),
    anybodys(accessPaths.linkMore, (asked, { typed }) => askAgain(asked, textIn(typed, 'token')), nothing),
  ];
}

const WRONG: FieldErrors = { code: 'That is not the code. Look at the newest text message, and enter its six digits' };
