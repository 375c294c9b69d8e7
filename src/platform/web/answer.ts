import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Id } from '#kernel/id.ts';
import type { FieldErrors } from './fields.ts';
import type { Shown } from './request.ts';

export type Markup = JSX.Element;

/** What a page is when it has been loaded: its title and, once the transaction has ended well, its markup. */
export type Sight = {
  readonly title: string;
  /** Where the page stands below others, the first step first. */
  readonly trail?: readonly Step[] | undefined;
  /** The persons whom a form is about. */
  readonly about?: readonly Id<'person'>[] | undefined;
  /** For whoever opens a link in a message: nothing around it tells what it is part of, and it is left at once. */
  readonly bare?: true;
  view(shown: Shown): Markup | Promise<Markup>;
};
export type Step = { readonly label: string; readonly path: string };

/** Where a post leads, and one sentence to show there. The sentence carries no name and nothing from the record. */
export type Done = {
  readonly to: string;
  /** What was asked for has this address now. */
  readonly moved?: true;
  readonly flash?: string | undefined;
  /** As `flash`, where it must be kept nowhere else: a first password. Sent twice, it is not shown. */
  readonly once?: string | undefined;
  /** The browser's new session; null ends it. */
  readonly session?: string | null;
  /** Once all is kept, what no transaction could undo: a file removed. Where it fails, something else does it later. */
  afterwards?(): Promise<void>;
};

export type Download = {
  /** A function is called once the transaction has ended, so that nobody waits for it behind one. */
  readonly download: AsyncIterable<string | Uint8Array> | string | Uint8Array | (() => Promise<Uint8Array>);
  readonly contentType: string;
  /** Neutral: a file name shows in a list of downloads and in the browser's history. */
  readonly fileName: string;
};

/** What is wrong, by field. What the post wrote is undone, unless it is `kept` (a try at a password counts). */
export type Refused = {
  readonly refused: FieldErrors;
  readonly kept?: boolean | undefined;
  /** The record changed meanwhile: the page shows what is there now, and sent again, it starts from that. */
  readonly startsAnew?: boolean | undefined;
};
