import { type FormDraft, discardDraft, findDraft, saveDraft } from '#platform/web/draft.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Typed } from '#platform/web/typed.ts';
import { requestPaths } from '../requests.paths.ts';
import { type AskingInHand, findAskingInHand } from './asking-in-hand.ts';

/** What was chosen and is not sent yet is kept under this name, for whoever chose it. */
const TO_SEND = 'directory.support-to-send';

/** A request on its way: what was chosen for it, and where it is chosen and looked at. */
export type OnItsWay = AskingInHand & {
  readonly kept: FormDraft | undefined;
  readonly paths: { readonly ask: string; readonly check: string };
};

export async function findOnItsWay(asked: Asked): Promise<OnItsWay | undefined> {
  const asking = await findAskingInHand(asked);
  if (!asking) return undefined;
  const { inHand, action, service } = asking;
  const parts = [inHand.plan.urlId, action.urlId, service.urlId] as const;
  const paths = { ask: requestPaths.ask(...parts), check: requestPaths.checkAsk(...parts) };
  return { ...asking, paths, kept: await findDraft(asked.tx, TO_SEND, paths.ask) };
}

export const keepToSend = (tx: Tx, { paths }: OnItsWay, typed: Typed): Promise<void> =>
  saveDraft(tx, TO_SEND, paths.ask, typed);

export const forgetToSend = (tx: Tx, { paths }: OnItsWay): Promise<void> => discardDraft(tx, TO_SEND, paths.ask);
