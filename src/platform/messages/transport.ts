/** A message as it goes out. */
export type Letter = {
  /** The message's own id: with it a service knows the same message again. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar?: { readonly method: 'request' | 'cancel'; readonly file: string } | undefined;
};

/**
 * What came of sending. `later`: it did not go and may be tried again. `unsure`: nobody knows whether it went, so it is not
 * sent again by itself. `address-refused`: there is no such mailbox or telephone. `refused`: they will not have this message.
 * `problem` is a word of the program, never what the other side said: it quotes addresses.
 */
export type Sending =
  | { readonly came: 'sent' }
  | { readonly came: 'later' | 'unsure' | 'address-refused' | 'refused'; readonly problem: string };

/** One way out. */
export type Transport = {
  readonly name: 'outbox' | 'smtp' | 'notify';
  send(letter: Letter): Promise<Sending>;
  /** Whether a message with this id went before; where nobody can be asked, absent. */
  wasSent?(id: string): Promise<boolean>;
};

/** The ways out that this installation has. `text`: text messages; undefined where it can send none. */
export type Post = {
  readonly email: Transport | undefined;
  readonly text: Transport | undefined;
  /** Whom an invitation is from. */
  readonly from: string;
};
