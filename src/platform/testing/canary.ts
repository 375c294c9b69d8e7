/** Words that stand in what people wrote, in names and in birthdays' place: nowhere but on a page may they be found. */
export const CANARY = { name: 'Zwanzigerova', text: 'Blauwe papegaai', birthday: '2013-02-17' };
