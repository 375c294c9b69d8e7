import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export const WISHES = ['this-worker', 'somebody-else', 'no-wish'] as const;
export type Wish = (typeof WISHES)[number];

export type WishRefusal = 'wish-missing' | 'whom-missing';

/**
 * The family is asked whom they would like before anybody is asked to lead (published guidance on lead professionals: the
 * family has a say in who it is). Whom they want is a worker or, where it is somebody else, said in words.
 */
export function ruleOnWish(
  wish: Wish | undefined,
  whom: string,
  workerName: string,
): Ruling<{ wish: Wish; whom: string }, WishRefusal> {
  if (wish === undefined) return refuse('wish-missing');
  if (wish === 'somebody-else') return whom === '' ? refuse('whom-missing') : allow({ wish, whom });
  return allow({ wish, whom: wish === 'this-worker' ? workerName : '' });
}
