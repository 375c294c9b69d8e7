import type { z } from 'zod';
import type { Ruling } from '#kernel/ruling.ts';
import type { Done, Download, Markup, Refused, Sight, Step } from './answer.ts';
import { type FieldErrors, checkTyped } from './fields.ts';
import type { CheckedFile } from '../attachments/attachments.ts';
import type { Asked, Needed, Shown } from './request.ts';
import type { Typed } from './typed.ts';
import type { UploadedFile } from './uploads.ts';

export type { Done, Download, Markup, Refused, Sight, Step } from './answer.ts';

export type GetRoute = {
  readonly method: 'get';
  readonly path: string;
  readonly needs: Needed;
  /** Undefined where there is nothing to show, or nothing that this actor may see: the two are answered alike. */
  answer(asked: Asked): Promise<Sight | Done | Download | undefined>;
};

export type PostRoute = {
  readonly method: 'post';
  readonly path: string;
  readonly needs: Needed;
  /** The name its drafts are kept under; undefined where there are none. */
  readonly drafts: string | undefined;
  /** The box whose file is to be kept: it is looked at before anything else is. */
  readonly attaches?: string | undefined;
  answer(asked: Asked, posted: Posted): Promise<Done | Refused | undefined>;
  /** The page again, with what was typed and what is wrong. Runs in a transaction of its own. */
  showAgain(asked: Asked, typed: Typed, errors: FieldErrors): Promise<Sight | undefined>;
};

export type Route = GetRoute | PostRoute;

export type Posted = {
  readonly typed: Typed;
  /** The version of the record that the form was made from. */
  readonly version: number;
  readonly files: Readonly<Record<string, UploadedFile>>;
  /** The file to be kept, where the form attaches one. */
  readonly attached: CheckedFile | undefined;
};

type PageSpec<Loaded> = {
  path: string;
  needs: Needed;
  load(asked: Asked): Promise<Loaded | undefined>;
  title: string | ((loaded: Loaded) => string);
  trail?(loaded: Loaded): readonly Step[];
  view(loaded: Loaded, shown: Shown): Markup | Promise<Markup>;
};

/** A page that only shows something. */
export function page<Loaded>(spec: PageSpec<Loaded>): GetRoute {
  return {
    method: 'get',
    path: spec.path,
    needs: spec.needs,
    async answer(asked) {
      const loaded = await spec.load(asked);
      if (loaded === undefined) return undefined;
      return {
        title: titleOf(spec.title, loaded),
        trail: spec.trail?.(loaded),
        view: (shown) => spec.view(loaded, shown),
      };
    },
  };
}

/** A file to keep. It is authorised, and recorded, each time. */
export const download = (
  spec: Pick<GetRoute, 'path' | 'needs'> & { load(asked: Asked): Promise<Download | undefined> },
): GetRoute => ({
  method: 'get',
  path: spec.path,
  needs: spec.needs,
  answer: (asked) => spec.load(asked),
});

/** What a form's markup is given: what stands in its boxes, and what is wrong with it. */
export type Entry = { readonly typed: Typed; readonly errors: FieldErrors };

export type RefusalMessage<Fields> = { readonly field?: keyof Fields & string; readonly message: string };

type FormSpec<Loaded, Fields extends object, Saved, Refusal extends string> = {
  path: string;
  needs: Needed;
  fields: z.ZodType<Fields>;
  load(asked: Asked): Promise<Loaded | undefined>;
  title: string | ((loaded: Loaded) => string);
  trail?(loaded: Loaded): readonly Step[];
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

/** A form: a page that shows it, and a post that checks what was typed, asks the rule, saves, and leads on. */
export function form<Loaded, Fields extends object, Saved, Refusal extends string>(
  spec: FormSpec<Loaded, Fields, Saved, Refusal>,
): [GetRoute, PostRoute] {
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

/** A button: no page of its own, nothing to type. It leads on, or, where there is nothing to do it to, not found. */
export function action(spec: {
  path: string;
  needs: Needed;
  perform(asked: Asked, posted: Posted): Promise<Done | undefined>;
}): PostRoute {
  return {
    method: 'post',
    path: spec.path,
    needs: spec.needs,
    drafts: undefined,
    answer: spec.perform,
    showAgain: async () => undefined,
  };
}

const titleOf = <Loaded>(title: string | ((loaded: Loaded) => string), loaded: Loaded): string =>
  typeof title === 'function' ? title(loaded) : title;
