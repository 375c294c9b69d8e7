import type { RunStatus, What } from './feed-run.ts';

export const STATUS_WORDS: Record<RunStatus, string> = {
  reading: 'Being read',
  read: 'To be looked at',
  failed: 'Could not be read',
  'brought-in': 'Brought in',
  'taken-back': 'Taken back',
  'nothing-new': 'Nothing to look at',
  overtaken: 'Read again since',
  columns: 'Columns to be chosen',
  'bringing-in': 'Being brought in',
  'bring-in-stopped': 'Stopped',
  'taking-back': 'Being taken back',
  'take-back-stopped': 'Stopped',
};

export const STATUS_COLOURS: Record<RunStatus, string> = {
  reading: 'govuk-tag--yellow',
  read: 'govuk-tag--blue',
  failed: 'govuk-tag--red',
  'brought-in': 'govuk-tag--green',
  'taken-back': 'govuk-tag--grey',
  'nothing-new': 'govuk-tag--grey',
  overtaken: 'govuk-tag--grey',
  columns: 'govuk-tag--yellow',
  'bringing-in': 'govuk-tag--yellow',
  'bring-in-stopped': 'govuk-tag--red',
  'taking-back': 'govuk-tag--yellow',
  'take-back-stopped': 'govuk-tag--red',
};

/** What bringing each in would do, and why it is so. */
export const WHAT_WORDS: Record<What, { readonly label: string; readonly means: string }> = {
  faulty: {
    label: 'Cannot be understood',
    means:
      'They are left out. Tell whoever keeps the other directory. A place that they say must not be found is hidden all the same, where we have the service.',
  },
  alike: {
    label: 'May be here already',
    means:
      'They have the name of a service of ours, and its provider or its postcode; or they must not be found, and one of ours is kept at the same place. They are left out unless you choose them.',
  },
  'may-be-hidden': {
    label: 'May be at a place that must not be found',
    means:
      'They name the postcode or the address of a place that is kept from everybody, or a point close to it. They are left out unless you choose them, and then each waits for review.',
  },
  'changed-here': {
    label: 'Changed here since they last came, or kept here',
    means:
      'What was written here stays, but for those that you choose. A place that they say must not be found is hidden all the same.',
  },
  new: { label: 'New', means: 'They are added.' },
  changed: { label: 'Changed', means: 'They are written anew. What they were before is kept.' },
  gone: {
    label: 'Not in the other directory any more',
    means: 'They stay, unless you choose to take them out. What is statutory, and help in a crisis, always stays.',
  },
  same: { label: 'As they were', means: 'Nothing is done.' },
};

/** What is done only where somebody chooses it, for all of them; of those changed here, of each (choose-over/). */
export const CHOICES = ['may-be-hidden', 'alike', 'gone'] as const satisfies readonly What[];

export type ForAll = (typeof CHOICES)[number];

export const CHOICE_WORDS: Record<ForAll, string> = {
  'may-be-hidden': 'Keep those that may be at a place that must not be found, to review each of them',
  alike: 'Add those that may be here already too',
  gone: 'Take out those that are not there any more',
};
