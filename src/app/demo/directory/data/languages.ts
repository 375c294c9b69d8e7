/** Languages in which help is given, with their codes (ISO 639). */
export const LANGUAGES: Readonly<Record<string, string>> = {
  Arabic: 'ar',
  Bengali: 'bn',
  'British Sign Language': 'bfi',
  Cantonese: 'yue',
  English: 'en',
  Farsi: 'fa',
  Kurdish: 'ku',
  Pashto: 'ps',
  Polish: 'pl',
  Romanian: 'ro',
  Tigrinya: 'ti',
  Ukrainian: 'uk',
  Urdu: 'ur',
};
