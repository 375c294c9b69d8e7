import type { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import type { Ruling } from '#kernel/ruling.ts';
import type { Done, Markup, Refused, Sight, Step } from './answer.ts';
import { type FieldErrors, checkTyped } from './fields.ts';
import type { Entry } from './form-fields.ts';
import type { Asked, Needed, Shown } from './request.ts';
import { type GetRoute, type PostRoute, type Posted, titleOf } from './route.ts';
import type { Typed } from './typed.ts';

export type RefusalMessage<Fields> = { readonly field?: keyof Fields & string; readonly message: string };

type FormSpec<Loaded, Fields extends object, Saved, Refusal extends string> = {
  path: string;
  needs: Needed;
  fields: z.ZodType<Fields>;
  load(asked: Asked): Promise<Loaded | undefined>;
  title: string | ((loaded: Loaded) => string);
  trail?(loaded: Loaded): readonly Step[];
  /** The persons whom it is about: what is known of them stands at its start, so that nobody is asked for it again. */
  about?(loaded: Loaded): readonly Id<'person'>[];
  /** What stands in the boxes at first: forms start from the record. */
  start?(loaded: Loaded): Typed;
  view(loaded: Loaded, entry: Entry, shown: Shown): Markup | Promise<Markup>;
  save(asked: Asked, typed: Fields, loaded: Loaded, posted: Posted): Promise<Ruling<Saved, Refusal>>;
  /** Every refusal has words for the person. */
  refusals: Record<Refusal, RefusalMessage<Fields>>;
  done(saved: Saved, loaded: Loaded, asked: Asked): Done;
  /** Set where people write at length: what they wrote is kept when they leave, or their session ends. */
  drafts?: string;
  /** The box with a file that is to be kept. What may not be kept is refused before `save`, which has it as `attached`. */
  attaches?: string;
  /** Set where what a refused post wrote must stay. */
  keepsRefusals?: true;
};

export type FormRoute = [GetRoute, PostRoute];

/** A form: a page that shows it, and a post that checks what was typed, asks the rule, saves, and leads on. */
export function form<Loaded, Fields extends object, Saved, Refusal extends string>(
  spec: FormSpec<Loaded, Fields, Saved, Refusal>,
): FormRoute {
  const get: GetRoute = {
    method: 'get',
    path: spec.path,
    needs: spec.needs,
    async answer(asked) {
      const loaded = await spec.load(asked);
      return loaded === undefined ? undefined : sightOf(spec, loaded, undefined, {});
    },
  };
  const post: PostRoute = {
    method: 'post',
    path: spec.path,
    needs: spec.needs,
    drafts: spec.drafts,
    attaches: spec.attaches,
    async answer(asked, posted) {
      const loaded = await spec.load(asked);
      return loaded === undefined ? undefined : send(spec, loaded, asked, posted);
    },
    async showAgain(asked, typed, errors) {
      const loaded = await spec.load(asked);
      return loaded === undefined ? undefined : sightOf(spec, loaded, typed, errors);
    },
  };
  return [get, post];
}

function sightOf<Loaded, Fields extends object, Saved, Refusal extends string>(
  spec: FormSpec<Loaded, Fields, Saved, Refusal>,
  loaded: Loaded,
  typed: Typed | undefined,
  errors: FieldErrors,
): Sight {
  return {
    title: titleOf(spec.title, loaded),
    trail: spec.trail?.(loaded),
    about: spec.about?.(loaded),
    view: (shown) => {
      const entered = typed ?? shown.draft?.typed ?? spec.start?.(loaded) ?? {};
      return spec.view(loaded, { typed: entered, errors }, shown);
    },
  };
}

async function send<Loaded, Fields extends object, Saved, Refusal extends string>(
  spec: FormSpec<Loaded, Fields, Saved, Refusal>,
  loaded: Loaded,
  asked: Asked,
  posted: Posted,
): Promise<Done | Refused> {
  const checked = checkTyped(spec.fields, posted.typed);
  if (!checked.ok) return { refused: checked.errors };
  const ruling = await spec.save(asked, checked.value, loaded, posted);
  if (ruling.allowed) return spec.done(ruling.value, loaded, asked);
  const { field = '', message } = spec.refusals[ruling.refusal];
  const startsAnew = ruling.refusal === 'changed-meanwhile';
  return { refused: { [field]: message }, kept: spec.keepsRefusals, startsAnew };
}
