/** What a one-page profile says, in its order: three headings always, four where the child wants them. */
export const PROFILE_HEADINGS = {
  appreciated: 'What people appreciate about me',
  important: 'What is important to me',
  support: 'How best to support me',
  goodDay: 'A good day',
  badDay: 'A bad day',
  communicates: 'How I communicate',
  goal: 'My goal',
} as const;

export type ProfilePart = keyof typeof PROFILE_HEADINGS;
export type ProfileText = Readonly<Record<ProfilePart, string>>;

export const PROFILE_PARTS = Object.keys(PROFILE_HEADINGS) as readonly ProfilePart[];

/** The parts that say something. */
export const partsOf = (text: ProfileText): { heading: string; text: string }[] =>
  PROFILE_PARTS.flatMap((part) => (text[part] === '' ? [] : [{ heading: PROFILE_HEADINGS[part], text: text[part] }]));
