import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type Recorded, safeguardingParagraph } from './safeguarding-paragraph.rules.ts';

const recorded: Recorded = {
  childName: 'Robin Example',
  schoolName: 'Northfield School',
  by: 'Pat Lead',
  on: getLocalDate('2026-11-23'),
  answer: 'spoken-with',
  spokenTo: ['child', 'parent-or-carer'],
  whyAway: ['Anxiety or feelings about school', 'Getting to school'],
  supportedBy: '',
  because: '',
  note: 'The bus was cancelled',
  atRisk: false,
  shown: ['Missed 24 of 102 sessions.'],
  definition: 'Attendance first, version 1',
};

describe('the paragraph for the school’s own safeguarding record', () => {
  it('says who spoke with whom, why the child is away, and on what facts', () => {
    expect(safeguardingParagraph(recorded)).toBe(
      'Robin Example. 23 November 2026, Pat Lead, Northfield School. ' +
        'Attendance (Attendance first, version 1): Missed 24 of 102 sessions. ' +
        'Spoken with the child and a parent or carer. Why away: Anxiety or feelings about school; Getting to school. ' +
        'Note: The bus was cancelled. Asked whether the child may be at risk of harm now: no.',
    );
  });

  it.each<[string, Partial<Recorded>, string]>([
    [
      'who supports',
      { answer: 'already-supported', supportedBy: 'School nurse' },
      'Already supported by: School nurse.',
    ],
    [
      'why nothing is done',
      { answer: 'no-action-now', because: 'It has passed' },
      'No action now, because: It has passed.',
    ],
    ['that help was asked for', { answer: 'need-help' }, 'The School Liaison Officer was asked for help.'],
    ['that the child may be at risk', { atRisk: true }, 'at risk of harm now: yes. The safeguarding lead’s'],
  ])('says %s', (_, changed, words) => {
    expect(safeguardingParagraph({ ...recorded, ...changed })).toContain(words);
  });

  it('leaves out what was not there', () => {
    const short = safeguardingParagraph({ ...recorded, note: '', shown: [] });
    expect(short).not.toContain('Note:');
    expect(short).not.toContain('Attendance (');
  });
});
