import type { Permission } from '#kernel/actor.ts';
import type { Markup } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import type { PublishedService } from '../see-service/published-service.ts';

/** A part of the page that says whether a service works here. */
export type ServiceResult = {
  readonly name: string;
  readonly needs: Permission;
  /** Where it stands, from the top. */
  readonly order: number;
  /** Undefined where there is nothing to say, or nothing that the actor may see. It begins with a heading of level 2. */
  load(asked: Asked, service: PublishedService): Promise<Markup | undefined>;
};

/** What higher modules hand to this one. */
export type DirectorySlots = { readonly serviceResults: readonly ServiceResult[] };

/** What higher modules say of a service, one after the other: a transaction runs one statement at a time. */
export async function loadServiceResults(
  results: readonly ServiceResult[],
  asked: Asked,
  service: PublishedService,
): Promise<Markup[]> {
  const parts: Markup[] = [];
  const mine = results.filter(({ needs }) => asked.actor.permissions.has(needs));
  for (const { load } of mine.toSorted((a, b) => a.order - b.order)) {
    const part = await load(asked, service);
    if (part) parts.push(part);
  }
  return parts;
}
