import type { FormDraft } from './draft.ts';
import type { FieldErrors } from './fields.ts';
import type { SignedIn } from './request.ts';
import type { Done, Download, Markup, Sight } from './answer.ts';

/** What a page is shown with beside what it loaded. */
type Beside = {
  readonly errors: FieldErrors;
  readonly draft?: FormDraft | undefined;
  readonly version?: number | undefined;
  readonly known?: Markup | undefined;
};

/** What a request comes to, once its transaction has ended; it is turned into an answer afterwards. */
export type Outcome =
  | ({ kind: 'show'; sight: Sight; who: SignedIn | undefined } & Beside)
  | ({ kind: 'redirect' } & Done)
  | { kind: 'not-found'; who: SignedIn | undefined }
  | { kind: 'not-your-form'; who: SignedIn | undefined }
  | ({ kind: 'download' } & Download);

export const show = (sight: Sight, who: SignedIn | undefined, beside: Beside): Outcome => ({
  kind: 'show',
  sight,
  who,
  ...beside,
});

export const redirect = (done: Done): Outcome => ({ kind: 'redirect', ...done });

/** Not there, not yours and not allowed are one answer: the difference would tell that somebody is known. */
export const notFound = (who: SignedIn | undefined): Outcome => ({ kind: 'not-found', who });

/** A form of another sign-in, of another organisation, or of another page than ours. */
export const notYourForm = (who: SignedIn | undefined): Outcome => ({ kind: 'not-your-form', who });
