/** How far a school's request for help has come. Advice may be given, and given again, before or after it is accepted. */
export const HELP_STATUSES = ['asked', 'accepted', 'advised', 'ended'] as const;
export type HelpStatus = (typeof HELP_STATUSES)[number];

/** In a column of its own. */
export const HELP_STATUS_LABELS: Record<HelpStatus, string> = {
  asked: 'Waiting for an answer',
  accepted: 'Working with the child and family',
  advised: 'Advice given',
  ended: 'Ended',
};

/** Where there is no heading, a sentence without its full stop. */
export const helpInWords = (request: { readonly officerName: string; readonly status: HelpStatus }): string =>
  IN_WORDS[request.status](`School Liaison Officer ${request.officerName}`);

const IN_WORDS: Record<HelpStatus, (officer: string) => string> = {
  asked: (officer) => `${officer} was asked for help and has not answered yet`,
  accepted: (officer) => `${officer} is working with the child and family`,
  advised: (officer) => `${officer} gave advice`,
  ended: (officer) => `Help from ${officer} has ended`,
};
