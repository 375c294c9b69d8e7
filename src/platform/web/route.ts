import type { Done, Download, Markup, Refused, Sight, Step } from './answer.ts';
import type { CheckedFile } from '../attachments/attachments.ts';
import type { FieldErrors } from './fields.ts';
import type { OpenDataRoute } from './open-data.ts';
import type { Asked, Needed, Shown } from './request.ts';
import type { Typed } from './typed.ts';
import type { UploadedFile } from '../uploaded-file.ts';

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
  /** Nothing is done that sending it twice would do twice: it claims no key. */
  readonly keepsNothing?: true;
  /** A sight is shown once, as the answer itself: for who has no session that could lead them on. */
  answer(asked: Asked, posted: Posted): Promise<Done | Refused | Sight | Download | undefined>;
  /** The page again, with what was typed and what is wrong. Runs in a transaction of its own. */
  showAgain(asked: Asked, typed: Typed, errors: FieldErrors): Promise<Sight | undefined>;
};

export type Route = GetRoute | PostRoute | OpenDataRoute;

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
  /** Where it stands now, if that is another address. */
  movedTo?(loaded: Loaded): string | undefined;
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
      const moved = spec.movedTo?.(loaded);
      if (moved !== undefined) return { to: moved, moved: true };
      return {
        title: titleOf(spec.title, loaded),
        trail: spec.trail?.(loaded),
        view: (shown) => spec.view(loaded, shown),
      };
    },
  };
}

/** A file to keep. It is authorised, and recorded, each time; where there can be none, a page is led to that says why. */
export const download = (
  spec: Pick<GetRoute, 'path' | 'needs'> & { load(asked: Asked): Promise<Download | Done | undefined> },
): GetRoute => ({
  method: 'get',
  path: spec.path,
  needs: spec.needs,
  answer: (asked) => spec.load(asked),
});

/**
 * A file made of what stands in a form, which is still open and goes on with the key that it has: a button of the form with
 * this address as its `formaction`.
 */
export const downloadTyped = (
  spec: Pick<PostRoute, 'path' | 'needs'> & {
    load(asked: Asked, typed: Typed): Promise<Download | Done | undefined>;
  },
): PostRoute => ({
  method: 'post',
  path: spec.path,
  needs: spec.needs,
  drafts: undefined,
  keepsNothing: true,
  answer: (asked, { typed }) => spec.load(asked, typed),
  showAgain: async () => undefined,
});

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

/** A title of its own, or one that is made from what was loaded. */
export const titleOf = <Loaded>(title: string | ((loaded: Loaded) => string), loaded: Loaded): string =>
  typeof title === 'function' ? title(loaded) : title;
