/**
 * Everything that a message can say. No name, no reason, no place: an e-mail is read on shared screens and over shoulders,
 * and a text message on a phone that somebody else holds. What it is about is seen after signing in.
 */
export const SAYINGS = {
  'something-to-look-at': 'You have something to look at in RootED',
  answered: 'Something you asked in RootED has an answer',
  meeting: 'Meeting (RootED)',
  // To somebody without an account, whose inbox others may read: not even what sends it.
  link: 'A link for you',
  code: 'Your code',
} as const;

export type Saying = keyof typeof SAYINGS;

/**
 * What a module sends. It chooses one of the sayings, and where the link leads; whatever differs from one message to the
 * next is the random name of a record in that link (`UrlId`).
 */
export type MessageTemplate<Says extends Saying = Saying> = {
  readonly name: `${string}.${string}`;
  readonly says: Says;
  /** With `:id` where the random name comes to stand. */
  readonly path: string;
};

const ONE_RECORD = /^\/(?:[a-z-]+\/)*:id(?:\/[a-z-]+)*$/;

/**
 * Declares a message, once, as a module is loaded. `leadsTo` is the module's own address of a page and is asked here and
 * never again: nothing that is known only when a message is sent can come into it. Throws where it leads to no one record.
 */
export function defineMessage<const Says extends Saying>(message: {
  readonly name: `${string}.${string}`;
  readonly says: Says;
  leadsTo(urlId: string): string;
}): MessageTemplate<Says> {
  const path = message.leadsTo(':id');
  if (!ONE_RECORD.test(path)) throw new Error(`the message ${message.name} leads to no one record`);
  return { name: message.name, says: message.says, path };
}
