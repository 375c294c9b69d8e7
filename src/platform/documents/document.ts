/** What stands on paper, part by part. It is data: how it looks is settled once, in `document.typ`. */
export type Document = {
  /** What a reader shows in its window, and a search of somebody's disk finds: it names nobody. */
  readonly name: string;
  readonly title: string;
  /** In small print at the foot of every page. */
  readonly foot: string;
  readonly parts: readonly DocumentPart[];
  /** Where it must not be longer: then it is not written, and never cut. */
  readonly mostPages?: number;
};

export type DocumentPart =
  | { readonly heading: string; readonly level: 2 | 3 }
  | { readonly paragraph: string }
  /** Each thing with what there is to say of it. */
  | { readonly facts: readonly (readonly [string, string])[] }
  | { readonly list: readonly string[] }
  /** `widths` are shares of the page's width. */
  | {
      readonly table: readonly (readonly string[])[];
      readonly head: readonly string[];
      readonly widths: readonly number[];
    };

/** It was not written: it is longer than it may be. */
export class TooManyPages extends Error {}

/** Gives the PDF. Rejects where it could not be written, or not in time; with `TooManyPages` where it is too long. */
export type WriteDocument = (document: Document) => Promise<Uint8Array>;
