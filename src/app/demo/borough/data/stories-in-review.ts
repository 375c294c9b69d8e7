import { done, need, note, type StoryText, todo } from './story-text.ts';

/** Months into the plan, reviewed at least once, with the next review still ahead. */
// prettier-ignore
export const STORIES_IN_REVIEW: readonly StoryText[] = [
  {
    stage: 'in-review', about: 'persistent-secondary', lead: 'school', agreed: 110, opened: 98, reviewIn: 12,
    goingWell: '{child} has been in for every Tuesday and Thursday since the timetable changed.',
    worries: 'Mondays are still missed after weekends at work with an uncle.',
    childSays: 'If I could finish at dinner on Mondays I would come.',
    carerSays: 'Better. Not there yet, but nobody shouts any more.',
    needs: [
      need('1.1', 'One day in five missed', 'Nine days in ten for two terms'),
      need('', 'Rows about mornings', 'Mornings without rows'),
      need('10.2', 'Debts with the energy company', 'A payment plan that is kept'),
    ],
    actions: [
      done('Change the options that clash', 'school', 70),
      done('Debt advice appointment', 'carer', 60, 3),
      todo('Uncle asks for Saturday instead of Sunday', 'carer', 8, 2),
      todo('Breakfast club on Mondays', 'child', 5),
    ],
    notes: [
      note(98, 'meeting', 'First team meeting. Four people, one page.'),
      note(56, 'review', 'First review. Attendance is up by eight points; Mondays remain. Debt plan agreed.'),
      note(20, 'call', '{carer} rang to say that all of last week went well.'),
    ],
  },
  {
    stage: 'in-review', about: 'semh', lead: 'school', agreed: 120, opened: 104, reviewIn: 9,
    goingWell: 'Runs the school radio on Fridays and writes every word of it.',
    worries: 'Changes of staff still upset a whole day.',
    childSays: 'Tell me the day before. Just tell me.',
    carerSays: 'The assessment has come through and it makes sense of so much.',
    needs: [
      need('3.1', 'Distress when plans change', 'Knows the day before and has a plan for surprises'),
      need('', 'Leaves lessons', 'Stays in four lessons of five'),
      need('', 'Little time for anyone else at home', 'An hour a week that is not about this'),
    ],
    actions: [
      done('Message about cover the evening before', 'school', 80),
      done('Workshop for parents on sensory needs', 'carer', 45, 3),
      todo('Review the support plan with the SENCo', 'school', 9),
    ],
    notes: [
      note(104, 'meeting', 'First team meeting. {child} held the agenda and a timer.'),
      note(62, 'review', 'First review. Lessons left: from eleven a week to four. The evening message works.'),
      note(20, 'review', 'Second review. Two a week. The radio show is on Fridays and so is the best attendance.'),
    ],
  },
  {
    stage: 'in-review', about: 'two-households', lead: 'liaison', agreed: 95, opened: 84, reviewIn: 18,
    goingWell: 'The shared calendar has been kept for nine weeks.',
    worries: 'Handovers on the doorstep still end in silence.',
    childSays: 'The calendar is good. The doorstep is not.',
    carerSays: 'We have agreed on bedtime. That took a year.',
    needs: [
      need('5.1', 'Conflict between parents', 'Handovers that {child} does not mind'),
      need('', 'Late on changeover days', 'On time on Mondays'),
      need('', 'Headaches before weekends', 'Weekends without headaches'),
    ],
    actions: [
      done('Second school bag', 'carer', 50, 2),
      done('Six sessions of a course for separated parents', 'carer', 14),
      todo('Handover at school instead of the doorstep', 'school', 10),
    ],
    notes: [
      note(84, 'meeting', 'First team meeting, in two halves so that both parents could speak.'),
      note(46, 'review', 'First review, both parents in one room for the first time in two years.'),
      note(13, 'review', 'Second review. The course is done, and both came to its last evening.'),
    ],
  },
  {
    stage: 'in-review', about: 'persistent-primary', lead: 'nursing', agreed: 100, opened: 90, reviewIn: 15,
    goingWell: 'The asthma plan is on the fridge and in the office, and {child} can explain it.',
    worries: 'A baby in the family since summer, and broken nights.',
    childSays: 'I push the pram to school. I am the engine.',
    carerSays: 'If somebody walked with them twice a week I could sleep.',
    needs: [
      need('3.3', 'Asthma not under control', 'No night-time attack for a term'),
      need('2.1', 'A new baby', 'Health visitor knows the family, baby clinic attended'),
      need('1.1', 'Illness days', 'Nine days in ten for two terms'),
    ],
    actions: [
      done('Asthma review and spare inhaler at school', 'nursing', 75),
      todo('Walking bus on Tuesdays and Thursdays', 'school', 6, 3),
      todo('Baby clinic', 'carer', 9, 2),
    ],
    notes: [
      note(90, 'meeting', 'First team meeting at the clinic.'),
      note(52, 'review', 'First review. One attack in six weeks instead of five.'),
      note(24, 'review', 'Second review. No attack at night. Broken nights with the baby are the worry now.'),
    ],
  },
  {
    stage: 'in-review', about: 'suspended-primary', lead: 'family-help', agreed: 88, opened: 77, reviewIn: 6,
    goingWell: 'Six weeks of calm dinner times; {child} referees for the infants.',
    worries: 'Transitions after holidays are hard.',
    childSays: 'I count to ten and then I find Mrs Pebblewick.',
    carerSays: 'The parenting group was full of people like me. That helped most.',
    needs: [
      need('1.3', 'Suspended for fighting', 'No suspension for two terms'),
      need('5.2', 'No clear rules at home', 'Three rules that everybody keeps'),
      need('3.1', 'Big feelings, few words', 'Names a feeling before acting on it'),
    ],
    actions: [
      done('Ten weeks of the parenting group', 'carer', 9, 2),
      done('Feelings diary', 'child', 30, 3),
      todo('Plan for the first week after the holidays', 'school', 21),
    ],
    notes: [
      note(77, 'meeting', 'First team meeting. {carer} remembered the rules of a childhood home, and we laughed.'),
      note(35, 'review', 'First review. One incident instead of nine.'),
    ],
  },
  {
    stage: 'in-review', about: 'year-11', lead: 'youth', agreed: 75, opened: 66, reviewIn: 14,
    goingWell: 'College has made an offer for the course that {child} wants.',
    worries: 'English still missed; it is the one that college asks for.',
    childSays: 'I did not think they would say yes.',
    carerSays: 'We put the letter on the wall.',
    needs: [
      need('1.1', 'Absence in year 11', 'English three times in four weeks out of five'),
      need('10.3', 'No plan after school', 'A place and the fare to get there'),
      need('3.1', 'Low in the evenings', 'Somebody to talk to, and football again'),
    ],
    actions: [
      done('College interview', 'child', 12, 2),
      done('Bus pass form', 'youth', 10, 2),
      todo('English with the small group', 'school', 3),
    ],
    notes: [
      note(66, 'meeting', 'First team meeting at the youth centre.'),
      note(24, 'review', 'First review. Attendance up six points. College visit booked.'),
    ],
  },
  {
    stage: 'in-review', about: 'part-time', lead: 'liaison', agreed: 70, opened: 63, reviewIn: 7,
    goingWell: 'Two afternoons are back, both with PE or art in them.',
    worries: 'The end date has been moved once and must not move again.',
    childSays: 'Three more afternoons and I am normal.',
    carerSays: 'I have a job offer for January. I need it to hold.',
    needs: [
      need('1.5', 'On a part-time timetable', 'Full time by the date agreed'),
      need('3.1', 'Panic in assemblies', 'Sits at the end of a row and can leave'),
      need('10.1', 'A parent cannot work', 'Starts work in January'),
    ],
    actions: [
      done('Two afternoons back', 'school', 20),
      todo('Third afternoon', 'school', 5),
      todo('All afternoons', 'school', 26),
    ],
    notes: [
      note(63, 'meeting', 'First team meeting.'),
      note(21, 'review', 'First review. {child} asked for the dates in writing and has them.'),
    ],
  },
];
