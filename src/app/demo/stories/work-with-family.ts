import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { childById } from '#modules/people/index.ts';
import { type WorkToRecord, recordWork, WHOLE_FAMILY } from '#modules/plans/index.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Story } from '../borough/stories.ts';
import { allowed } from '../happening.ts';
import { planOfStory } from './plan-of-story.ts';

type Kind = Exclude<Story['notes'][number]['kind'], 'review' | 'closing' | 'meeting'>;

const HOW_IT_WAS: Record<Kind, Pick<WorkToRecord, 'how' | 'minutes'>> = {
  call: { how: 'phone', minutes: 15 },
  conversation: { how: 'face-to-face', minutes: 45 },
  visit: { how: 'visit', minutes: 90 },
};

/** Writes down a visit or a contact, about the whole family. */
export async function workWithFamily(
  doing: Doing,
  childId: Id<'person'>,
  kind: Kind,
  text: string,
  on: LocalDate,
): Promise<void> {
  const child = (await childById(doing.tx, childId))!;
  const plan = await planOfStory(doing.tx, childId);
  const work: WorkToRecord = {
    ...HOW_IT_WAS[kind],
    cameOfIt: text.startsWith('Nobody') ? 'attempted' : 'made',
    withWhom: ['parent-or-carer', ...(kind === 'call' ? [] : (['child'] as const))],
    happenedOn: on,
    about: WHOLE_FAMILY,
    text,
    place: '',
    restricted: '',
    sensitivity: 'general',
    atRisk: false,
    visit: '',
  };
  allowed(await recordWork(doing, { child, plan }, work, on));
}
