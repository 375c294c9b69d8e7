import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { AdjustmentKind } from '#modules/education/index.ts';
import { continuumOn, needsOn } from '#modules/frameworks/index.ts';
import { listConversationOrigins } from '#modules/identification/index.ts';
import { findAgreementFor } from '#modules/people/index.ts';
import { addWorkingDays, type Clocks, openUniversalPlus } from '#modules/plans/index.ts';
import type { Doing } from '#platform/web/request.ts';
import { type ChildKind, type Story, workingDay } from '../borough/stories.ts';
import { allowed, type Happening } from '../happening.ts';
import { agree } from './begin-story.ts';

/** What a school does differently for a child of a kind, where it can meet the need by itself. */
const SCHOOL_DOES: Partial<Record<ChildKind, Partial<Record<AdjustmentKind, string>>>> = {
  'new-at-school': {
    seating: 'Sits with two buddies who asked to be it, at lunch too',
    adult: 'Says good morning to the same adult every day, and how it was at home time',
  },
  reception: { timetable: 'May come in by the nursery door until ten to nine when it rains' },
  'suspended-primary': {
    adult: 'Has one adult to go to before it boils over, with a card to show',
    other: 'Looks after the equipment shed at dinner time',
  },
};

const NOTHING_SAID: Record<AdjustmentKind, string> = {
  curriculum: '',
  timetable: '',
  seating: '',
  adult: '',
  other: '',
};

/** The family agrees the day after they talked, and the school makes a Universal Plus plan. Nothing for other children. */
export function universalPlusOfStory(story: Story, childId: Id<'person'>, clocks: Clocks): Happening[] {
  const does = SCHOOL_DOES[story.about];
  if (!does || story.agreedOn || story.leadUserName !== story.schoolUserName) return [];
  const on = workingDay(story.notes[0]!.on, 1);
  return [
    {
      on,
      by: story.schoolUserName,
      does: (doing, day) => agree(doing, childId, day, { endsOn: null, interpreter: '' }),
    },
    { on, by: story.schoolUserName, does: (doing, day) => open(doing, story, childId, clocks, day) },
  ];
}

async function open(doing: Doing, story: Story, childId: Id<'person'>, clocks: Clocks, on: LocalDate): Promise<void> {
  const { tx } = doing;
  const [{ need, wanted, code } = { need: '', wanted: '', code: '' }] = story.needs;
  const said = { ...NOTHING_SAID, ...SCHOOL_DOES[story.about] };
  const origins = await listConversationOrigins(tx, childId);
  const agreement = await findAgreementFor(tx, childId);
  const before = { childId, agreement, openPlan: undefined, levels: await continuumOn(tx, on), clocks, origins };
  const plan = {
    origin: origins[0]?.ref ?? '',
    listed: (await needsOn(tx, on)).find((each) => each.code === code)?.id ?? '',
    ownWords: need,
    wanted,
    adjustments: Object.keys(SCHOOL_DOES[story.about] ?? {}) as AdjustmentKind[],
    adjustmentSaid: said,
    somethingElse: '',
    reviewOn: addWorkingDays(on, clocks.review),
  };
  allowed(await openUniversalPlus(doing, before, plan, on));
}
