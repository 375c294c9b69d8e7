import type { ACCESSIBLE, ASKED_BY, GIVEN } from './ours.ts';

// What the codes of an entry are called wherever they are read or chosen.
export const DAYS = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
} as const;

export const WHO = {
  family: 'A parent or carer',
  'young-person': 'A young person themselves',
  school: 'A school',
  professional: 'Somebody else who works with the family',
} as const satisfies Record<(typeof ASKED_BY)[number], string>;

export const HOW = {
  place: 'At its own place',
  home: 'At the family’s home',
  school: 'In school',
  online: 'Online',
  phone: 'By telephone',
} as const satisfies Record<(typeof GIVEN)[number], string>;

export const ACCESS = {
  'step-free': 'No steps',
  toilet: 'Accessible toilet',
  'hearing-loop': 'Hearing loop',
  'sign-language': 'British Sign Language',
  'quiet-space': 'Quiet space',
  parking: 'Parking for disabled people',
} as const satisfies Record<(typeof ACCESSIBLE)[number], string>;

export const LEVELS = {
  1: 'Universal: for everybody',
  2: 'Universal plus: a bit more help',
  3: 'Targeted: several services together',
  4: 'Specialist',
} as const;
