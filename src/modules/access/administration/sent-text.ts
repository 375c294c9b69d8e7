import type { Typed } from '#platform/web/typed.ts';

/** What an action's button sent under a name; '' where that is not one text. */
export function sentText(typed: Typed, name: string): string {
  const sent = typed[name];
  return typeof sent === 'string' ? sent : '';
}
