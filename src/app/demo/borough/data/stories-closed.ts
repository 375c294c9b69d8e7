import { done, need, note, type StoryText } from './story-text.ts';

/** Closed with the family: everything that was wanted has come about, or a part of it has. */
// prettier-ignore
export const STORIES_CLOSED: readonly StoryText[] = [
  {
    stage: 'closed-outcomes-met', about: 'improved', lead: 'school', agreed: 260, opened: 250, closed: 40,
    goingWell: 'Two terms at nineteen days in twenty.',
    worries: 'None that the family cannot meet itself.',
    childSays: 'You can keep the folder. I know what is in it.',
    carerSays: 'It was one meeting instead of five appointments.',
    needs: [
      need('1.1', 'Persistent absence', 'Nine days in ten for two terms'),
      need('10.1', 'Hours at work that did not fit', 'Hours that fit school'),
      need('', 'Arguments', 'A quiet start to the day'),
    ],
    actions: [done('New hours agreed with the employer', 'carer', 180, 2), done('Breakfast club', 'school', 220), done('Morning chart', 'child', 210, 3)],
    notes: [
      note(250, 'meeting', 'First team meeting.'), note(200, 'review', 'First review.'), note(120, 'review', 'Second review.'),
      note(40, 'closing', 'Closed together. {child} cut the cake. The way back in is on a card by the phone.'),
    ],
  },
  {
    stage: 'closed-outcomes-met', about: 'improved', lead: 'family-help', agreed: 300, opened: 290, closed: 75,
    goingWell: 'A calm home, and school most days.',
    worries: 'Money before Christmas.',
    childSays: 'We have a sofa.',
    carerSays: 'I did the budget myself this time.',
    needs: [
      need('10.2', 'Debt', 'All debts in one plan, kept for six months'),
      need('1.1', 'One day in six missed', 'Nine days in ten'),
      need('', 'Hardly any furniture', 'Beds, a table, a sofa'),
    ],
    actions: [done('Debt plan', 'carer', 240), done('Furniture from the reuse shop', 'family-help', 230, 3), done('Uniform grant', 'school', 260, 2)],
    notes: [
      note(290, 'meeting', 'First team meeting.'), note(210, 'review', 'First review.'), note(130, 'review', 'Second review.'),
      note(75, 'closing', 'Closed with all three outcomes met. A call is planned in six months.'),
    ],
  },
  {
    stage: 'closed-outcomes-met', about: 'improved', lead: 'youth', agreed: 280, opened: 270, closed: 60,
    goingWell: '{child} is a junior leader at the club now.',
    worries: 'The friends of last year still ring the bell.',
    childSays: 'I tell them I have training. I do.',
    carerSays: 'We look each other in the eye again.',
    needs: [
      need('7.1', 'Drawn into trouble in town', 'Six months without any'),
      need('1.1', 'Afternoons missed', 'In every afternoon'),
      need('', 'No trust', 'Home when agreed'),
    ],
    actions: [done('Mentor for two terms', 'youth', 90), done('Junior leader course', 'child', 80), done('Report card home every Friday', 'school', 200, 2)],
    notes: [
      note(270, 'meeting', 'First team meeting.'), note(190, 'review', 'First review.'), note(110, 'review', 'Second review.'),
      note(60, 'closing', 'Closed at the club. {child} spoke first.'),
    ],
  },
  {
    stage: 'closed-outcomes-met', about: 'two-households', lead: 'liaison', agreed: 240, opened: 230, closed: 30,
    goingWell: 'Handovers at school, calendars kept for a term and a half.',
    worries: 'Summer holidays will need a plan of their own.',
    childSays: 'They sat next to each other at the play.',
    carerSays: 'We will never be friends. We are good parents.',
    needs: [
      need('5.1', 'Conflict between parents', 'Handovers without it'),
      need('', 'Headaches', 'Weekends without'),
      need('', 'Late on Mondays', 'On time'),
    ],
    actions: [done('Course for separated parents', 'carer', 150), done('Calendar', 'child', 200)],
    notes: [
      note(230, 'meeting', 'First team meeting.'), note(170, 'review', 'First review.'), note(90, 'review', 'Second review.'),
      note(30, 'closing', 'Closed, both parents in the room.'),
    ],
  },
  {
    stage: 'closed-outcomes-met', about: 'suspended-primary', lead: 'school', agreed: 210, opened: 200, closed: 26,
    goingWell: 'A whole term without a suspension, and a certificate that says so.',
    worries: 'The step to the next class.',
    childSays: 'I was helper of the week twice.',
    carerSays: 'School rings me with good news now.',
    needs: [
      need('1.3', 'Suspended', 'No suspension for two terms'),
      need('3.1', 'Worries at night', 'Sleeps'),
      need('5.2', 'Shouting', 'Three rules'),
    ],
    actions: [done('Calm corner', 'school', 180), done('Worry box', 'child', 170, 2), done('Parenting group', 'carer', 120, 3)],
    notes: [
      note(200, 'meeting', 'First team meeting.'), note(140, 'review', 'First review.'), note(80, 'review', 'Second review.'),
      note(26, 'closing', 'Closed in the classroom with the fish tank.'),
    ],
  },
  {
    stage: 'closed-partly', about: 'persistent-secondary', lead: 'liaison', agreed: 250, opened: 240, closed: 35,
    goingWell: 'Home is warmer and safer than it was; debts are in a plan.',
    worries: 'Attendance rose and fell again. School carries on with its own support.',
    childSays: 'Some of it worked.',
    carerSays: 'I would come back if I needed to.',
    needs: [
      need('1.1', 'Persistent absence', 'Nine days in ten for two terms'),
      need('10.2', 'Debt', 'A plan that is kept'),
      need('3.1', 'Low mood', 'Seen by the counsellor'),
    ],
    actions: [done('Debt plan', 'carer', 190, 2), done('Counsellor', 'child', 150, 3), done('Later start on Mondays', 'school', 160)],
    notes: [
      note(240, 'meeting', 'First team meeting.'), note(160, 'review', 'First review.'), note(90, 'review', 'Second review.'),
      note(35, 'closing', 'Closed with two of three outcomes met. The third stays with school as a plan of its own.'),
    ],
  },
  {
    stage: 'closed-partly', about: 'suspended-often', lead: 'school', agreed: 270, opened: 260, closed: 50,
    goingWell: 'Suspensions are half of what they were.',
    worries: 'The family no longer wanted meetings, and said so plainly.',
    childSays: 'I am done with meetings. I will talk to Miss.',
    carerSays: 'Thank you, and enough now.',
    needs: [
      need('1.3', 'Many suspensions', 'None for a term'),
      need('', 'Rows at home', 'Fewer'),
      need('', 'Sleep', 'Asleep by eleven'),
    ],
    actions: [done('Five-minute card', 'school', 220), done('Phone downstairs at night', 'child', 170, 3)],
    notes: [
      note(260, 'meeting', 'First team meeting.'), note(180, 'review', 'First review.'), note(100, 'review', 'Second review.'),
      note(50, 'closing', 'Closed at the family’s wish. What works was written down for next year’s teachers.'),
    ],
  },
  {
    stage: 'closed-partly', about: 'reception', lead: 'nursing', agreed: 70, opened: 60, closed: 12,
    goingWell: '{child} speaks in whole sentences now.',
    worries: 'Odd days are still missed; the walk is long.',
    childSays: 'I can say helicopter.',
    carerSays: 'The speech group was the best thing.',
    needs: [
      need('2.2', 'Few words at four', 'Speech group attended, words caught up'),
      need('1.1', 'Odd days missed', 'Nine days in ten'),
      need('', 'No money for the bus', 'A pass'),
    ],
    actions: [done('Speech group', 'nursing', 20), done('Bus pass', 'school', 30, 3)],
    notes: [
      note(60, 'meeting', 'First team meeting.'), note(36, 'review', 'First review.'),
      note(12, 'closing', 'Closed: speech met, attendance partly. The class teacher carries on.'),
    ],
  },
];
