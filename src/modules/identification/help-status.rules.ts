/** How far a school's request for help has come. Advice may be given, and given again, before or after it is accepted. */
export const HELP_STATUSES = ['asked', 'accepted', 'advised', 'ended'] as const;
export type HelpStatus = (typeof HELP_STATUSES)[number];

export const HELP_STATUS_WORDS: Record<HelpStatus, string> = {
  asked: 'asked, waits for an answer',
  accepted: 'working with the child and family',
  advised: 'gave advice',
  ended: 'ended',
};
