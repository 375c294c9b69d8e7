import type { Attendance, Meeting } from './meeting.ts';

export const STATUS_LABELS: Record<Meeting['status'], string> = {
  planned: 'Planned',
  held: 'Held',
  moved: 'Moved',
  'called-off': 'Called off',
};

/** Words that were sent are a contribution, as coming is. */
export const ATTENDANCE_LABELS: Record<Attendance, string> = {
  came: 'Came',
  'sent-words': 'Sent words',
  apologies: 'Apologies',
  'did-not-come': 'Did not come',
};
