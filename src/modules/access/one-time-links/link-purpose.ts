import type { z } from 'zod';
import type { Tx } from '#platform/database/database.ts';
import type { Markup } from '#platform/web/answer.ts';
import { type CheckedInput, checkTyped } from '#platform/web/fields.ts';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Typed } from '#platform/web/typed.ts';

/** What the page in hand carries, hashed, and what the next one will: a module's own functions in the database take them. */
export type LinkInHand = { readonly handHash: Buffer; readonly nextHash: Buffer };

type LinkPurposeSpec<Loaded, Fields extends object> = {
  /** As it is declared in the module's migration (`access.declare_link_purpose`). */
  name: `${string}.${string}`;
  /** Neutral: it stands in the browser's history. */
  title: string;
  fields: z.ZodType<Fields>;
  /** What somebody must know to answer, and no more: whoever has the message can read it. As `visitor`. */
  load(tx: Tx, handHash: Buffer): Promise<Loaded | undefined>;
  /** The boxes of the form; the form itself is around them. */
  view(loaded: Loaded, entry: Entry): Markup;
  send: string;
  /** Spends the page in hand (`access.answer_link`) and keeps the answer. False where nobody asks any more. As `visitor`. */
  save(tx: Tx, typed: Fields, inHand: LinkInHand): Promise<boolean>;
  /** Said once it is kept. */
  thanks: string;
  /** Set where nothing is asked any more once there is an answer: then nobody is offered to write more. */
  answeredOnce?: true;
};

/** What somebody without an account is asked by a link, once it is opened. */
export type LinkPurpose = Pick<
  LinkPurposeSpec<unknown, object>,
  'name' | 'title' | 'send' | 'thanks' | 'answeredOnce'
> & {
  boxes(tx: Tx, handHash: Buffer): Promise<((entry: Entry) => Markup) | undefined>;
  check(typed: Typed): CheckedInput<(tx: Tx, inHand: LinkInHand) => Promise<boolean>>;
};

export const linkPurpose = <Loaded, Fields extends object>({
  load,
  view,
  fields,
  save,
  ...said
}: LinkPurposeSpec<Loaded, Fields>): LinkPurpose => ({
  ...said,
  async boxes(tx, handHash) {
    const loaded = await load(tx, handHash);
    return loaded === undefined ? undefined : (entry) => view(loaded, entry);
  },
  check(typed) {
    const checked = checkTyped(fields, typed);
    return checked.ok ? { ok: true, value: (tx, inHand) => save(tx, checked.value, inHand) } : checked;
  },
});
