export const OFTEN = ['asked', 'night', 'week'] as const;
export type Often = (typeof OFTEN)[number];

export const DAYS_BETWEEN: Record<Often, 1 | 7 | null> = { asked: null, night: 1, week: 7 };

export const OFTEN_WORDS: Record<Often, string> = {
  asked: 'When somebody says so',
  night: 'Each night',
  week: 'Each week',
};

export const ITSELF = ['look', 'bring-in'] as const;

export const ITSELF_WORDS: Record<(typeof ITSELF)[number], string> = {
  look: 'Only look, and tell me',
  'bring-in': 'Bring it in by itself, where nobody changed the service here',
};

export const oftenOf = (days: 1 | 7 | null): Often => OFTEN.find((one) => DAYS_BETWEEN[one] === days)!;
