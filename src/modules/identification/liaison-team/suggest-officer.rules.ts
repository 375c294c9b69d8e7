import { type LiaisonNorms, STAGES, type Stage, hoursInWords } from '../caseload/workload.rules.ts';

/** What an officer has to do, against their week. Minutes a week. */
export type OfficerLoad<UserId = string> = {
  readonly userId: UserId;
  readonly name: string;
  readonly week: number;
  readonly work: number;
  readonly children: Readonly<Partial<Record<Stage, number>>>;
};

/** Somebody who may be given a request. */
export type Candidate<UserId = string> = OfficerLoad<UserId> & {
  readonly ofSchool: boolean;
  readonly inCluster: boolean;
};

/** What the children of each stage come to, as the area reckons. */
export const workOf = (children: OfficerLoad['children'], norms: LiaisonNorms): number =>
  STAGES.reduce((sum, stage) => sum + (children[stage] ?? 0) * norms[stage], 0);

export const roomOf = ({ week, work }: Pick<OfficerLoad, 'week' | 'work'>): number => week - work;

export const roomInWords = (load: Pick<OfficerLoad, 'week' | 'work'>): string => {
  const room = roomOf(load);
  return room >= 0 ? `${hoursInWords(room)} a week free` : `${hoursInWords(-room)} a week too many`;
};

export type Suggestion<UserId = string> = { readonly officer: Candidate<UserId>; readonly because: string };

/**
 * Whom to give a request: the officer of the school, whom it knows, while there is room; else whoever has most of the
 * cluster, then of the team; where nobody has room, whoever is least over. A suggestion: a manager decides. Undefined where
 * nobody may be asked.
 */
export function suggestOfficer<UserId>(
  candidates: readonly Candidate<UserId>[],
  needed: number,
): Suggestion<UserId> | undefined {
  const hasRoom = (officer: Candidate<UserId>): boolean => roomOf(officer) >= needed;
  const own = candidates.find(({ ofSchool }) => ofSchool);
  if (own && hasRoom(own)) return { officer: own, because: `Works with this school, ${roomInWords(own)}` };
  const others = candidates.filter((officer) => officer !== own).toSorted((a, b) => roomOf(b) - roomOf(a));
  const near = others.find((officer) => officer.inCluster && hasRoom(officer));
  const ownIsFull = own ? `${own.name}, who works with this school, has ${roomInWords(own)}. ` : '';
  if (near) return { officer: near, because: `${ownIsFull}Works in this cluster, ${roomInWords(near)}` };
  const other = others.find(hasRoom);
  if (other) return { officer: other, because: `${ownIsFull}Works in another cluster, ${roomInWords(other)}` };
  const least = candidates.toSorted((a, b) => roomOf(b) - roomOf(a))[0];
  return least && { officer: least, because: `Nobody has room for it. Nearest to it: ${roomInWords(least)}` };
}
