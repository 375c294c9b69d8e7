/** A message as an administrator sees it. It says nothing of whom or what it is about, because no message does. */
export type ListedMessage = {
  id: string;
  template: string;
  toName: string | null;
  /** It carries a one-time link: whoever it is for has no account. */
  toGuest: boolean;
  sentTo: string | null;
  status: 'waiting' | 'sending' | 'sent' | 'delivered' | 'withheld' | 'bounced' | 'failed' | 'unsure';
  why: string | null;
  attempts: number;
  queuedAt: Date;
  /** What it says, where it was kept instead of sent. */
  subject: string | null;
  body: string | null;
  calendar: string | null;
};
