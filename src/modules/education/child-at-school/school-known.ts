import { todayInLondon } from '#kernel/local-date.ts';
import type { KnownSource } from '#modules/people/index.ts';
import { enrolmentsOf, schoolsOf } from '../roll/roll.queries.ts';
import { yearInWords } from './school-words.rules.ts';

/** Which school a child goes to, in which year, as the school says: nobody asks a family for it. */
export const schoolKnown: KnownSource = {
  name: 'school',
  needs: 'education:see-attendance',
  async load({ tx }, personIds) {
    const today = todayInLondon();
    const now = (await enrolmentsOf(tx, personIds)).filter(
      ({ entryDate, leavingDate }) => entryDate <= today && (leavingDate === null || leavingDate >= today),
    );
    const schools = await schoolsOf(tx, [...new Set(now.map(({ schoolOrgId }) => schoolOrgId))]);
    const names = new Map(schools.map(({ id, name }) => [id, name]));
    return now.flatMap(({ personId, schoolOrgId, yearGroup, entryDate }) => {
      const name = names.get(schoolOrgId);
      if (name === undefined) return [];
      const value = [name, yearInWords(yearGroup)].filter(Boolean).join(', ');
      return [{ personId, label: 'School', value, toldBy: name, on: entryDate }];
    });
  },
};
