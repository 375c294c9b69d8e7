import { done, need, note, type StoryText, todo } from './story-text.ts';

/** The team around the family has met once; the plan is weeks old. */
// prettier-ignore
export const STORIES_STARTED: readonly StoryText[] = [
  {
    stage: 'just-started', about: 'severe', lead: 'liaison', agreed: 30, opened: 16, reviewIn: 26,
    goingWell: '{child} answers messages, draws every day and has two good friends outside school.',
    worries: 'Hardly in school since spring. The longer it lasts, the harder the door becomes.',
    childSays: 'I would come if I could come in by the side door.',
    carerSays: 'We have tried taking the phone away, lifts, rewards. Please try something new.',
    needs: [
      need('1.2', 'More days missed than attended', 'Two mornings a week by Christmas, then more'),
      need('3.1', 'Anxiety about crowds', 'Walks in by the side door with one adult'),
      need('', 'Every morning begins with an argument', 'Calm mornings, whatever the day brings'),
    ],
    actions: [
      done('Visit at home, with drawing things and no forms', 'liaison', 12),
      todo('Side door and a quiet room from Tuesday', 'school', 4, 2),
      todo('Referral to the anxiety workshop', 'nursing', 9, 2),
      todo('Choose the two mornings', 'child', 3),
    ],
    notes: [
      note(16, 'meeting', 'First team meeting, at home. {child} listened from the stairs and sent a drawing of the door.'),
      note(12, 'visit', 'An hour of drawing. {child} spoke of the dining hall as the worst place.'),
    ],
  },
  {
    stage: 'just-started', about: 'suspended-often', lead: 'school', agreed: 25, opened: 14, reviewIn: 28,
    goingWell: 'Good at woodwork, funny, loyal to friends.',
    worries: 'Several suspensions within the year, mostly for words with adults at the end of the day.',
    childSays: 'They only ever see the end of it.',
    carerSays: 'Each time at home we start again from the beginning.',
    needs: [
      need('1.3', 'Suspended several times in a year', 'A term without a suspension'),
      need('5.2', 'Parent and child talk only about trouble', 'One evening a week about something else'),
      need('', 'Poor sleep', 'Asleep by eleven on school nights'),
    ],
    actions: [
      done('Look with {child} at what happened before each suspension', 'school', 7),
      todo('Card to leave a lesson for five minutes', 'school', 2),
      todo('Pizza and a film on Thursdays', 'carer', 6, 2),
    ],
    notes: [
      note(14, 'meeting', 'First team meeting. All agreed that most of it happens after two o’clock on days without dinner.'),
      note(7, 'conversation', '{child} drew the last one as a comic strip. Hunger is in four of six pictures.'),
    ],
  },
  {
    stage: 'just-started', about: 'persistent-primary', lead: 'family-help', agreed: 22, opened: 10, reviewIn: 32,
    goingWell: '{child} helps without being asked, and trusts the class teacher.',
    worries: 'One day in six missed; the flat is damp and there is a cough all winter.',
    childSays: 'My bed is wet on the wall side.',
    carerSays: 'I stopped reporting the damp because nothing happened.',
    needs: [
      need('9.2', 'Damp in the bedroom', 'A dry bedroom'),
      need('3.3', 'Coughs and an inhaler that has run out', 'An asthma plan that school has as well'),
      need('1.1', 'Days missed through illness', 'Nine days in ten'),
    ],
    actions: [
      done('Report the damp with photographs', 'carer', 5),
      todo('Inspection by the landlord', 'housing', 7),
      todo('Asthma review', 'nursing', 11, 2),
    ],
    notes: [note(10, 'meeting', 'First team meeting at school, after drop-off. The housing officer joined by telephone.')],
  },
  {
    stage: 'just-started', about: 'part-time', lead: 'school', agreed: 21, opened: 12, reviewIn: 16,
    goingWell: 'Mornings go well; reading has moved on two levels.',
    worries: 'Part-time for some weeks now, and afternoons alone at home.',
    childSays: 'I want to do PE again. It is always in the afternoon.',
    carerSays: 'I cannot work while it lasts.',
    needs: [
      need('1.5', 'On a part-time timetable', 'Full time again by the date agreed'),
      need('', 'Overwhelmed by the end of the morning', 'A quiet half hour at noon'),
      need('10.1', 'A parent cannot take shifts', 'Back to the old hours'),
    ],
    actions: [
      done('Write down the end date and the steps to it', 'school', 10),
      todo('PE on Wednesdays from next week', 'school', 5),
      todo('Ask the educational psychologist for a consultation', 'school', 12, 2),
    ],
    notes: [note(12, 'meeting', 'First team meeting. {child} asked for PE first. End date agreed by all and written at the top of the plan.')],
  },
  {
    stage: 'just-started', about: 'permanently-excluded', lead: 'liaison', agreed: 28, opened: 18, reviewIn: 24,
    goingWell: '{child} came to the first meeting in a clean shirt and asked good questions.',
    worries: 'Permanently excluded; a fresh start must be one, without the old story going ahead of it.',
    childSays: 'I want them to meet me before they read about me.',
    carerSays: 'I was excluded as well. I do not want it to go the same way.',
    needs: [
      need('1.3', 'Out of school after a permanent exclusion', 'Settled in one school for two terms'),
      need('', 'Older boys waiting outside', 'Walks home with somebody safe'),
      need('', 'Trust at home is thin', 'One thing done together each week'),
    ],
    actions: [
      done('One-page profile written by {child}', 'child', 9),
      todo('Meet the head of year before the first day', 'liaison', 6),
      todo('Mentor from the youth trust', 'youth', 13, 2),
    ],
    notes: [
      note(18, 'meeting', 'First team meeting at the library. {child} read the profile aloud.'),
      note(9, 'conversation', 'Wrote down what a good day looks like: someone says the name right, and there is a job to do.'),
    ],
  },
  {
    stage: 'just-started', about: 'new-at-school', lead: 'nursing', agreed: 19, opened: 9, reviewIn: 33,
    goingWell: 'The family moved for a fresh start and has kept every appointment since.',
    worries: 'A new town and nobody yet to turn to; sleep is poor.',
    childSays: 'I like that I have my own room. I miss my cousin.',
    carerSays: 'People here have been kind. I would like to work again.',
    needs: [
      need('3.1', 'Bad dreams', 'Sleeps through most nights'),
      need('', 'A gap between schools', 'Has caught up in reading by summer'),
      need('10.1', 'No work since the move', 'A course or a job that fits school hours'),
    ],
    actions: [
      done('Register with a doctor', 'carer', 4),
      todo('Sleep clinic at the health centre', 'nursing', 8),
      todo('Ask the old school for reading records', 'school', 3, 2),
    ],
    notes: [note(9, 'meeting', 'First team meeting. The family chose the health centre, because it is near and nobody asks questions.')],
  },
];
