import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { continuumOn } from '#modules/frameworks/index.ts';
import {
  addHypothesis,
  answerQuestion,
  type AssessmentInHand,
  assessmentOf,
  hearVoice,
  judgeLevel,
  WHOLE_FAMILY,
} from '#modules/plans/index.ts';
import type { Doing } from '#platform/web/request.ts';
import type { ChildKind, Story } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';
import { planOfStory } from './plan-of-story.ts';

/** What the one who leads the plan of a story finds out with the family when it begins. */
export const assessStory = (story: Story, childId: Id<'person'>, on: LocalDate): Happening => ({
  on,
  by: story.leadUserName,
  does: (doing) => assess(doing, story, childId, on),
});

async function assess(doing: Doing, story: Story, childId: Id<'person'>, on: LocalDate): Promise<void> {
  const found = await assessmentOf(doing.tx, await planOfStory(doing.tx, childId), on);
  await hear(doing, found, story, on);
  await answer(doing, found, story);
  await explain(doing, found, story, on);
  const child = found.subjects.find(({ personId }) => personId === childId)!;
  const levels = await continuumOn(doing.tx, on);
  const judged = {
    level: '3',
    fits: ['Two or more unmet needs, which may be complex', 'Parents or carers under stress'],
    reason: `${story.worries} What goes well: ${story.goingWell}`,
    sensitivity: 'general',
  } as const;
  allowed(await judgeLevel(doing, found.inHand, child, levels, judged, on));
}

/** The child first, then one of those who care for them. */
async function hear(doing: Doing, { inHand, subjects }: AssessmentInHand, story: Story, on: LocalDate): Promise<void> {
  for (const kind of ['child', 'adult'] as const) {
    const subject = subjects.find((each) => each.kind === kind);
    if (!subject) continue;
    const said = {
      kind,
      sensitivity: 'general',
      heardOn: on,
      how: 'talking',
      withWhom: '',
      words: kind === 'child' ? story.childSays : story.carerSays,
      day: '',
      wants: story.needs[0]!.wanted,
      help: '',
      atRisk: 'no',
    } as const;
    allowed(await hearVoice(doing, inHand, subject, said, on));
  }
}

/** What goes well and what is hard for the child. */
async function answer(doing: Doing, { inHand, subjects, questions }: AssessmentInHand, story: Story): Promise<void> {
  const [subject] = subjects;
  const question = questions.find(({ code }) => code === 'learning')!;
  const given = { strengths: story.goingWell, needs: story.worries, evidence: '', scale: undefined };
  allowed(
    await answerQuestion(
      doing,
      inHand,
      { subject: subject!, question },
      { ...given, sensitivity: 'general', from: [] },
    ),
  );
}

async function explain(doing: Doing, { inHand }: AssessmentInHand, story: Story, on: LocalDate): Promise<void> {
  const thought = THOUGHTS[story.about];
  if (!thought || !inHand.everyone) return;
  const hypothesis = { ...thought, about: WHOLE_FAMILY, seen: story.worries, sensitivity: 'general' } as const;
  allowed(await addHypothesis(doing, inHand, hypothesis, on));
}

type Thought = { readonly because: string; readonly for: string; readonly against: string };

const THOUGHTS: Partial<Record<ChildKind, Thought>> = {
  falling: {
    because: 'Something changed at home at about the time when it began',
    for: 'The weeks before were better than most.',
    against: 'A new timetable began in the same month.',
  },
  'persistent-secondary': {
    because: 'The days that are missed are the days with lessons that are hard',
    for: 'The same two days of the week, again and again.',
    against: '',
  },
  semh: {
    because: 'What is not announced is frightening',
    for: 'It comes after changes that nobody spoke of beforehand.',
    against: 'Trips, which are all change, go well.',
  },
  'suspended-often': {
    because: 'Being sent out is easier than not being able to read aloud',
    for: 'It happens in the lessons with reading in turn.',
    against: 'It happened once in sports.',
  },
  'two-households': {
    because: 'Two homes have two sets of rules, and the child carries messages between them',
    for: 'The day after a change of home is the hardest.',
    against: '',
  },
};
