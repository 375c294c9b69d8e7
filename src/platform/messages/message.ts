import type { Id, UrlId } from '#kernel/id.ts';
import type { MeetingTime } from './send-message.ts';

/** A user, or whoever a one-time link is for. */
export type Recipient = { readonly userId: Id<'user'> } | { readonly linkId: Id<'one-time-link'> };

/** A message that waits. */
export type Message = {
  readonly id: Id<'message'>;
  readonly number: number;
  readonly template: string;
  readonly about: UrlId<string>;
  readonly to: Recipient;
  readonly meeting: { readonly method: 'request' | 'cancel'; readonly when: MeetingTime } | undefined;
  /** How often it was tried. */
  readonly tries: number;
  /** The process that was sending it died, or is at it still: since when. */
  readonly sendingSince: Date | undefined;
};

/** How somebody may be told. */
export type Ways = {
  readonly email: string | undefined;
  /** Set where they would rather have a text message. */
  readonly mobile: string | undefined;
};

/** Where a one-time link or its code goes, and what it carries: made as it is sent, and kept nowhere. */
export type LinkToSend = { readonly ways: Ways; readonly carries: string };

/** What became of a message for good. */
export type Settled = 'sent' | 'delivered' | 'withheld' | 'bounced' | 'failed' | 'unsure';

/** Why it was not sent. */
export type Withheld = 'not-wanted' | 'no-address' | 'bounced-before' | 'overtaken';
