import type { FastifyRequest } from 'fastify';
import type { Ruling } from '#kernel/ruling.ts';
import { refusalInWords } from '../attachments/attachment-words.ts';
import type { AttachmentRefusal, CheckedFile } from '../attachments/attachments.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { OpenTransaction, Tx } from '../database/database.ts';
import { claimKey, keepAnswer } from './claim-key.ts';
import { discardDraft, saveDraft } from './draft.ts';
import { isOurFormKey } from './form-key.ts';
import { type Outcome, notFound, notYourForm, redirect, show } from './outcome.ts';
import type { SignedIn } from './request.ts';
import type { Done, Download, Refused, Sight } from './answer.ts';
import type { PostRoute } from './route.ts';
import { type Serving, askedOf, findWho, knownOf, may, mustGoFirst, pathOf, recordRefusal, runsAs } from './serving.ts';
import { type Typed, readTyped } from './typed.ts';
import { UploadedFile } from '../uploaded-file.ts';

/** One post on its way: what was sent, to which route. */
type Sent = {
  readonly route: PostRoute;
  readonly serving: Serving;
  readonly request: FastifyRequest;
  readonly body: Readonly<Record<string, unknown>>;
  readonly typed: Typed;
  /** What became of the file that it is to keep; undefined where its route keeps none. */
  readonly file: Ruling<CheckedFile, AttachmentRefusal> | undefined;
};

/** Thrown to undo the transaction of a post that was refused. */
class Undone extends Error {
  readonly outcome: Outcome | Refused;
  constructor(outcome: Outcome | Refused) {
    super('undone');
    this.outcome = outcome;
  }
}

/** The post in one transaction; what was refused in it is undone, and the page shown again in another. */
export async function servePost(route: PostRoute, serving: Serving, request: FastifyRequest): Promise<Outcome> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const file = route.attaches ? await serving.services.attachments.check(filesOf(body)[route.attaches]) : undefined;
  const sent: Sent = { route, serving, request, body, typed: readTyped(body), file };
  const first = await undoing(() => serving.database.transaction((open) => receive(open, sent)));
  const outcome = 'refused' in first ? await showAgain(sent, first) : first;
  await clearUp(sent, first);
  await recordRefusal(serving, request, route.path, outcome);
  return outcome;
}

async function clearUp({ route, body }: Sent, outcome: Outcome | Refused): Promise<void> {
  // What is kept of a file was copied.
  if (route.attaches) await filesOf(body)[route.attaches]?.remove();
  if ('kind' in outcome && outcome.kind === 'redirect') await outcome.afterwards?.().catch(() => {});
}

async function undoing(work: () => Promise<Outcome | Refused>): Promise<Outcome | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}

async function receive(open: OpenTransaction, sent: Sent): Promise<Outcome | Refused> {
  const { route, serving, request, body } = sent;
  const who = await findWho(open, serving, request);
  if (route.needs === 'visitor') return answer(await open.as('visitor'), sent, who);
  const signInFirst = redirect({ to: serving.signInPath(pathOf(request)) });
  if (!who) return signInFirst;
  if (!isOurFormKey(who, body['_key'])) return who.live ? notYourForm(who) : signInFirst;
  if (who.live) return admit(open, sent, who);
  // What somebody typed while their session ended is kept for them, and them alone.
  if (route.drafts) await saveDraft(await open.as(who.actor), route.path, pathOf(request), sent.typed);
  return signInFirst;
}

async function admit(open: OpenTransaction, sent: Sent, who: SignedIn): Promise<Outcome | Refused> {
  const first = mustGoFirst(who, sent.route.path);
  if (first) return redirect({ to: first });
  if (!may(who, sent.route.needs)) return notFound(who);
  const tx = await open.as(who.actor);
  return sent.route.keepsNothing ? answer(tx, sent, who) : once(tx, sent, who);
}

/** Sent twice, it is done once: the second post answers as the first did. */
async function once(tx: Tx, sent: Sent, who: SignedIn): Promise<Outcome | Refused> {
  // It claims no key: the page may still be open, and what is written on in it is sent with the same one.
  if (sent.route.drafts && '_draft' in sent.body) return keepForLater(tx, sent, who);
  const key = String(sent.body['_key']);
  const claim = await claimKey(tx, key, [pathOf(sent.request), sent.body]);
  if (claim === 'with-other-body') throw new Undone(notYourForm(who));
  if (claim !== 'first') return redirect(claim);
  const outcome = await answer(tx, sent, who);
  if ('kind' in outcome && outcome.kind === 'redirect') await settle(tx, sent, key, outcome);
  return outcome;
}

async function settle(tx: Tx, { route, request }: Sent, key: string, done: Done): Promise<void> {
  await keepAnswer(tx, key, { to: done.to, flash: done.flash });
  if (route.drafts) await discardDraft(tx, route.path, pathOf(request));
}

async function answer(tx: Tx, sent: Sent, who: SignedIn | undefined): Promise<Outcome | Refused> {
  const { route, serving, request, body, typed, file } = sent;
  if (file && !file.allowed) return refuseFile(tx, sent, file.refusal);
  const posted = { typed, version: versionIn(body), files: filesOf(body), attached: file?.value };
  const answered = await route.answer(askedOf(serving, tx, who, request), posted);
  if (!answered) throw new Undone(notFound(who));
  return 'refused' in answered ? undone(answered) : settled(answered, who);
}

/** What was refused is undone, unless it is to stay. */
function undone(refused: Refused): Refused {
  if (refused.kept) return refused;
  throw new Undone(refused);
}

function settled(answered: Done | Sight | Download, who: SignedIn | undefined): Outcome {
  if ('view' in answered) return show(answered, who, { errors: {} });
  return 'download' in answered ? { kind: 'download', ...answered } : redirect(answered);
}

/** Malware that somebody sent is worth knowing of: that it came stays recorded. */
async function refuseFile(tx: Tx, { route, serving }: Sent, refusal: AttachmentRefusal): Promise<Refused> {
  const refused = { [route.attaches!]: refusalInWords(refusal, serving.services.attachments.largestBytes) };
  if (refusal !== 'malware') throw new Undone({ refused });
  await recordAudit(tx, 'web.malware-refused', [], { path: route.path });
  return { refused, kept: true };
}

/** Asked for with the button, or, without a word, by the script of a page that somebody leaves half written. */
async function keepForLater(tx: Tx, sent: Sent, who: SignedIn): Promise<Outcome> {
  const { route, serving, request, body, typed } = sent;
  // Nothing is kept about whom they may not see any more.
  if (!(await route.showAgain(askedOf(serving, tx, who, request), typed, {}))) return notFound(who);
  await saveDraft(tx, route.path, pathOf(request), typed);
  const asked = body['_draft'] === 'yes';
  return redirect({
    to: pathOf(request),
    flash: asked ? 'Kept. Only you can see it, and it is not sent yet.' : undefined,
  });
}

async function showAgain({ route, serving, request, body, typed }: Sent, refusal: Refused): Promise<Outcome> {
  const { refused, startsAnew } = refusal;
  const version = startsAnew || !('_version' in body) ? undefined : versionIn(body);
  return serving.database.transaction(async (open) => {
    const who = await findWho(open, serving, request);
    const tx = await open.as(runsAs(route.needs, who));
    const asked = askedOf(serving, tx, who, request);
    const sight = await route.showAgain(asked, typed, refused);
    if (!sight) return notFound(who);
    const known = await knownOf(serving, asked, sight);
    return show(sight, who?.live ? who : undefined, { errors: refused, version, known });
  });
}

/** The files among the fields of a post. */
const filesOf = (body: Readonly<Record<string, unknown>>): Readonly<Record<string, UploadedFile>> =>
  Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, UploadedFile] => entry[1] instanceof UploadedFile),
  );

/** What no form of ours has is the version of nothing. */
const versionIn = (body: Record<string, unknown>): number => {
  const sent = body['_version'];
  return typeof sent === 'string' && /^\d{1,9}$/.test(sent) ? Number(sent) : 0;
};
