import type { Id } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Step } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import { peoplePaths } from '../people.paths.ts';
import { type Family, findFamily } from './families.queries.ts';
import { familyName } from './families.rules.ts';
import type { FamilyMember } from './persons.queries.ts';

/**
 * The family that somebody is about to change, with those of it whom they hold: a member whom they may see is one of whom
 * they may say what has changed.
 */
export async function findFamilyInHand({ tx, params }: Asked): Promise<Family | undefined> {
  const family = await findFamily(tx, params['family']!);
  if (!family || family.members.length === 0) return undefined;
  await recordAudit(tx, 'people.family-viewed', idsOf(family), { family: family.id });
  return family;
}

export const idsOf = ({ members }: Pick<Family, 'members'>): Id<'person'>[] => members.map(({ id }) => id);

/** "Ada, Ben and Grace". */
export const inARow = (persons: readonly Pick<FamilyMember, 'name'>[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(persons.map(({ name }) => name));

export const trailToFamily = (family: Family): Step[] => [
  { label: 'Children and families', path: peoplePaths.children },
  { label: familyName(family), path: peoplePaths.family(family.urlId) },
  { label: 'What has changed', path: peoplePaths.familyChanges(family.urlId) },
];

/** Those of a family whose boxes were ticked, whatever else was posted. */
export const tickedOf = (family: Family, ticked: readonly string[]): FamilyMember[] =>
  family.members.filter(({ id }) => ticked.includes(id));
