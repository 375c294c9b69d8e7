import { done, need, note, type StoryText, todo } from './story-text.ts';

/** A review is overdue; or what was wanted has nearly come about, and closing is being talked of. */
// prettier-ignore
export const STORIES_LATE: readonly StoryText[] = [
  {
    stage: 'review-overdue', about: 'severe', lead: 'liaison', agreed: 140, opened: 126, reviewIn: -11,
    goingWell: '{child} has stayed in touch by post; the cards are funny.',
    worries: 'Two visits found nobody in, and the review was put off twice.',
    childSays: 'I have not changed my mind, I just could not open the door.',
    carerSays: 'I am not avoiding anybody. I have been in bed.',
    needs: [
      need('1.2', 'Hardly in school', 'One lesson a day, anywhere that works'),
      need('3.2', 'A parent who is unwell', 'Seen by the doctor, with help that lasts'),
      need('5.4', '{child} looks after things at home', 'Known as a young carer, with time off'),
    ],
    actions: [
      done('Postcards instead of letters', 'liaison', 60),
      todo('Doctor’s appointment, with company', 'family-help', -6, 2),
      todo('Young carers’ group', 'youth', -3, 3),
    ],
    notes: [
      note(126, 'meeting', 'First team meeting, by telephone from the kitchen.'),
      note(86, 'review', 'First review. Hospital appointments explain some of it. Young carer, not known until now.'),
      note(50, 'review', 'Second review. The postcards are answered, with drawings. A place in the young carers’ group is free.'),
      note(15, 'visit', 'Nobody in. Left a card with a drawing and three times to choose from.'),
    ],
  },
  {
    stage: 'review-overdue', about: 'suspended-often', lead: 'school', agreed: 90, opened: 80, reviewIn: -6,
    goingWell: 'Each suspension is shorter than the one before, and {child} comes back the same day as agreed.',
    worries: 'The lead professional changed and the review was not moved to the new diary.',
    childSays: 'Is anybody still doing my plan?',
    carerSays: 'It was going well. Please do not let it drop.',
    needs: [
      need('1.3', 'Many suspensions', 'A term without one'),
      need('', 'Rows at home after each one', 'A way to come home that is not a row'),
      need('7.1', 'Stopped by the police once', 'Evenings at the club'),
    ],
    actions: [
      done('Work with {child} on what happens before', 'school', 40),
      todo('Mentor meets {child}', 'youth', -4, 3),
      todo('Say sorry to the caretaker, in {child}’s own way', 'child', 2),
    ],
    notes: [
      note(80, 'meeting', 'First team meeting.'),
      note(40, 'review', 'First review: fewer, shorter.'),
      note(8, 'call', '{carer} asked when the next meeting is. It should have been last week.'),
    ],
  },
  {
    stage: 'review-overdue', about: 'grandparents', lead: 'family-help', agreed: 105, opened: 95, reviewIn: -16,
    goingWell: 'Entitlements are in place and the washing machine works.',
    worries: 'A stay in hospital, and everything paused.',
    childSays: 'I made a card. We are all home now.',
    carerSays: 'We managed. We would like the meeting at our house.',
    needs: [
      need('', 'Income', 'All entitlements claimed'),
      need('3.3', 'Health of the carers', 'A plan for when one of them is ill'),
      need('1.1', 'Days missed in hospital weeks', 'Lifts when they are needed'),
    ],
    actions: [
      done('Benefits check', 'family-help', 70),
      todo('Plan for bad days, with the aunt', 'family-help', -9, 2),
    ],
    notes: [
      note(95, 'meeting', 'First team meeting, with cake.'),
      note(55, 'review', 'First review. Forty-one pounds a week better off.'),
    ],
  },
  {
    stage: 'review-overdue', about: 'persistent-secondary', lead: 'housing', agreed: 84, opened: 74, reviewIn: -3,
    goingWell: 'The family has moved out of the hotel into a flat with a door for everyone.',
    worries: 'The flat is two buses from school.',
    childSays: 'I get up at six. I can do that for a while.',
    carerSays: 'We can cook again.',
    needs: [
      need('9.1', 'Temporary housing', 'A tenancy within reach of school'),
      need('', 'Long journey', 'Arrives by nine, four days in five'),
      need('10.2', 'Arrears', 'A repayment that leaves enough for food'),
    ],
    actions: [
      done('Flat', 'housing', 25),
      todo('Bus passes', 'school', -2, 2),
      todo('Bid for a nearer place', 'housing', 12),
    ],
    notes: [
      note(74, 'meeting', 'First team meeting in the hotel’s breakfast room.'),
      note(38, 'review', 'First review. Keys next week.'),
    ],
  },
  {
    stage: 'nearly-closed', about: 'improved', lead: 'school', agreed: 190, opened: 178, reviewIn: 10,
    goingWell: 'In school nine days in ten since September.',
    worries: 'The winter was the hard time last year; let us see January.',
    childSays: 'I do not need the meetings. I would like the card to stay.',
    carerSays: 'We know what to do now when it starts.',
    needs: [
      need('1.1', 'Persistent absence last year', 'Nine days in ten for two terms'),
      need('3.1', 'Worry about tests', 'Uses the card, and has used it less'),
      need('', 'No time together', 'Sunday walks'),
    ],
    actions: [done('Card to leave lessons', 'school', 150, 2), done('Sunday walks', 'carer', 120, 3), todo('Plan for January', 'child', 10)],
    notes: [
      note(178, 'meeting', 'First team meeting.'),
      note(138, 'review', 'First review. The card is used every day, and nobody asks why.'),
      note(98, 'review', 'Second review: better. Nine days in ten for the first time.'),
      note(56, 'review', 'Third review: better again; scores by {child} from 4 to 8.'),
      note(14, 'review', 'Fourth review. All want to close after the January check.'),
    ],
  },
  {
    stage: 'nearly-closed', about: 'improved', lead: 'nursing', agreed: 170, opened: 160, reviewIn: 17,
    goingWell: 'No hospital visit since June.',
    worries: 'The change to a new inhaler comes at the same time as closing.',
    childSays: 'I can blow up a whole balloon.',
    carerSays: 'I sleep.',
    needs: [
      need('3.3', 'Asthma', 'No attack for a term'),
      need('1.1', 'Illness days', 'Nine days in ten'),
      need('9.2', 'Mould', 'A dry home'),
    ],
    actions: [done('New windows', 'housing', 90, 3), done('Asthma plan', 'nursing', 140), todo('Check after the new inhaler', 'nursing', 16)],
    notes: [
      note(160, 'meeting', 'First team meeting.'),
      note(124, 'review', 'First review. The asthma plan is in the office and on the fridge.'),
      note(88, 'review', 'Second review. New windows, and the wall is dry.'),
      note(54, 'review', 'Third review. No attack since the windows.'),
      note(20, 'review', 'Fourth review. {child} blew up the balloon.'),
    ],
  },
  {
    stage: 'nearly-closed', about: 'semh', lead: 'school', agreed: 200, opened: 185, reviewIn: 6,
    goingWell: 'A place in the football team, and a friend home for tea.',
    worries: 'Support from the SENCo will carry on after the plan; the family wants to be sure of it.',
    childSays: 'I scored.',
    carerSays: 'I had forgotten that it could be like this.',
    needs: [
      need('3.1', 'Anger that frightened everyone', 'Walks away, and says so'),
      need('', 'Lessons missed', 'Five in five'),
      need('', 'Home on eggshells', 'Home is loud for the right reasons'),
    ],
    actions: [done('Twelve sessions with the counsellor', 'school', 30), todo('Write down what stays in place', 'school', 5, 2)],
    notes: [
      note(185, 'meeting', 'First team meeting.'),
      note(145, 'review', 'First review. Two ways to walk away, tried at school and at home.'),
      note(104, 'review', 'Second review. Four lessons in five.'),
      note(62, 'review', 'Third review. Dinner without shouting, most days.'),
      note(20, 'review', 'Fourth review. Closing next time, if {child} says so.'),
    ],
  },
  {
    stage: 'nearly-closed', about: 'new-at-school', lead: 'liaison', agreed: 150, opened: 140, reviewIn: 13,
    goingWell: '{child} shows newcomers round.',
    worries: 'The family may have to move again when the lease ends.',
    childSays: 'I know everybody’s name in my year.',
    carerSays: 'For the first time I know the other parents.',
    needs: [
      need('', 'Gaps from three schools', 'Reading age caught up'),
      need('9.1', 'Short lease', 'A lease of a year or more'),
      need('', 'Nobody near', 'Two people to ring'),
    ],
    actions: [done('Reading mentor', 'school', 35), done('Parents’ coffee morning', 'carer', 80, 3), todo('Lease', 'housing', 12, 2)],
    notes: [
      note(140, 'meeting', 'First team meeting.'),
      note(102, 'review', 'First review. Reading mentor three times a week.'),
      note(64, 'review', 'Second review. {carer} knows two families from the coffee mornings.'),
      note(26, 'review', 'Third review. Reading caught up by fourteen months.'),
    ],
  },
];
