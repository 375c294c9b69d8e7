import type { LocalDate } from '#kernel/local-date.ts';
import { listManagers, nameCoordinator } from '#modules/plans/index.ts';
import { allowed, type Happening } from '../happening.ts';

/** Whom is asked when two have declined to lead a family plan. */
export const nameTheCoordinator = (by: string, on: LocalDate): Happening => ({
  on,
  by,
  async does({ tx }) {
    const [manager] = await listManagers(tx);
    if (manager) allowed(await nameCoordinator(tx, manager.urlId));
  },
});
