import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteFailure } from './failure.ts';
import { newFormKey } from './form-key.ts';
import { govukBreadcrumbs } from './govuk/macros.ts';
import { Layout } from './layout.tsx';
import { type NavigationItem, navigationFor } from './navigation.ts';
import { DatabaseAway } from '../database/database-away.ts';
import type { Outcome } from './outcome.ts';
import type { Log } from '../log.ts';
import type { FieldErrors } from './fields.ts';
import { SESSION_COOKIE } from './serving.ts';
import type { Shown, SignedIn } from './request.ts';
import type { Done, Download, Markup, Sight } from './answer.ts';
import type { Assets } from './styles/assets.ts';

/** What stands around every page. */
export type Frame = {
  readonly navigation: readonly NavigationItem[];
  /** Set when the people on the pages are made up: every page says so. */
  readonly demonstration: boolean;
  readonly assets: Assets;
};

const FLASH_COOKIE = '__Host-rooted-flash';
const FLASH = { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 60 } as const;

export async function sendOutcome(
  outcome: Outcome,
  request: FastifyRequest,
  reply: FastifyReply,
  frame: Frame,
): Promise<FastifyReply> {
  switch (outcome.kind) {
    case 'redirect':
      return sendOn(outcome, reply);
    case 'download':
      return sendFile(outcome, reply);
    case 'show':
      reply.code(Object.keys(outcome.errors).length > 0 ? 400 : 200);
      return sendPage(reply, request, frame, outcome.sight, outcome.who, outcome);
    case 'not-found':
      return sendPage(reply.code(404), request, frame, NOT_FOUND, outcome.who);
    case 'not-your-form':
      return sendPage(reply.code(403), request, frame, NOT_YOUR_FORM, outcome.who);
  }
}

function sendOn({ to, moved, flash, once, session }: Done, reply: FastifyReply): FastifyReply {
  const said = once ?? flash;
  if (said) reply.setCookie(FLASH_COOKIE, Buffer.from(said).toString('base64url'), FLASH);
  if (session !== undefined) setSession(reply, session);
  return reply.redirect(to, moved ? 301 : 303);
}

async function sendFile({ download, contentType, fileName }: Download, reply: FastifyReply): Promise<FastifyReply> {
  const content = typeof download === 'function' ? await download() : download;
  // Whatever is in it, a browser saves it: where one shows it all the same, it runs nothing and reaches nothing of ours.
  reply.header('Content-Disposition', `attachment; filename="${fileName}"`).type(contentType);
  reply.header('Content-Security-Policy', "default-src 'none'; sandbox");
  const whole = typeof content === 'string' || content instanceof Uint8Array;
  return reply.send(whole ? content : Readable.from(content));
}

async function sendPage(
  reply: FastifyReply,
  request: FastifyRequest,
  frame: Frame,
  sight: Sight,
  who: SignedIn | undefined,
  {
    draft,
    errors,
    version,
    known,
  }: Pick<Shown, 'version' | 'known'> & { draft?: Shown['draft']; errors: FieldErrors } = {
    errors: {},
  },
): Promise<FastifyReply> {
  const shown: Shown = {
    actor: who?.actor,
    key: who ? newFormKey(who) : '',
    draft,
    version,
    known,
    path: request.url.split('?')[0]!,
  };
  const body = await sight.view(shown);
  const flash = takeFlash(request, reply);
  const actor = sight.bare ? undefined : who;
  const page = await Layout({
    title: sight.title,
    assets: frame.assets,
    path: shown.path,
    bare: sight.bare,
    navigation: actor ? navigationFor(frame.navigation, actor.actor) : [],
    actor,
    csrf: <input type="hidden" name="_key" value={shown.key} />,
    beforeContent: sight.trail && <Trail steps={sight.trail} />,
    errors,
    flash,
    demonstration: frame.demonstration,
    children: body,
  });
  return reply.type('text/html; charset=utf-8').send(page.toString());
}

const SESSION = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

function setSession(reply: FastifyReply, session: string | null): void {
  if (session === null) reply.clearCookie(SESSION_COOKIE, SESSION);
  else reply.setCookie(SESSION_COOKIE, session, SESSION);
}

const Trail = ({ steps }: { steps: readonly { label: string; path: string }[] }) =>
  govukBreadcrumbs({ items: steps.map(({ label, path }) => ({ text: label, href: path })) });

function takeFlash(request: FastifyRequest, reply: FastifyReply): string | undefined {
  const flash = request.cookies[FLASH_COOKIE];
  if (flash === undefined) return undefined;
  reply.clearCookie(FLASH_COOKIE, FLASH);
  return Buffer.from(flash, 'base64url').toString();
}

/** Something broke. The page gives a reference that the log has too, and says nothing of what broke. */
export async function sendFailure(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  frame: Frame,
  log: Log,
): Promise<FastifyReply> {
  const status = noteFailure(error, request, log);
  if (error instanceof DatabaseAway) reply.header('Retry-After', '10');
  const sight = error instanceof DatabaseAway ? away(request.id) : (SIGHTS[status] ?? failed(request.id));
  return sendPage(reply.code(status), request, frame, sight, undefined);
}

const words = (title: string, ...paragraphs: string[]): Sight => ({
  title,
  view: (): Markup => (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {paragraphs.map((paragraph) => (
        <p class="govuk-body">{paragraph}</p>
      ))}
    </>
  ),
});

const NOT_FOUND = words(
  'Page not found',
  'There is nothing here for you to see. It may never have been here, it may have been moved, or it may belong to another organisation.',
  'If you typed the address, check it. If you followed a link, go to your home page and look from there.',
);
const NOT_YOUR_FORM = words(
  'This form cannot be used any more',
  'It was opened in another sign-in or for another organisation, or it has been sent already with other answers. Nothing was saved.',
  'Go back, open the page again and send it from there.',
);
const TOO_MANY = words('Too many requests', 'Wait a minute, then try again.');
const TOO_LARGE = words(
  'That is too large',
  'What you sent is larger than RootED takes. Nothing was saved. Send less at once, or ask your administrator.',
);
const SIGHTS: Readonly<Record<number, Sight>> = { 413: TOO_LARGE, 429: TOO_MANY };
const failed = (reference: string): Sight =>
  words(
    'Sorry, there is a problem',
    'Nothing was saved. Try again in a few minutes.',
    `If it happens again, tell your administrator. Quote reference ${reference}`,
  );
/** Whether a transaction that was ending when the line broke has ended well, nobody here knows; its key does. */
const away = (reference: string): Sight =>
  words(
    'Sorry, RootED cannot reach its records',
    'Wait a minute, then load this page again. It comes back by itself.',
    'If you were sending something, load this page again too, and say yes where the browser asks whether to send it again. It is done once, even if it had arrived already.',
    `If this lasts longer than ten minutes, tell your administrator. Quote reference ${reference}`,
  );
