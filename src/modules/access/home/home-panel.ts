import type { Permission } from '#kernel/actor.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Markup } from '#platform/web/answer.ts';

/** A part of somebody's home page: what needs them today. Higher modules fill it. */
export type HomePanel = {
  readonly name: string;
  readonly needs: Permission;
  /** Where it stands, from the top. */
  readonly order: number;
  /** Undefined where there is nothing to say. */
  load(asked: Asked): Promise<Markup | undefined>;
};
