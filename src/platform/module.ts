import type { Permission } from '#kernel/actor.ts';
import type { Job } from './jobs/job.ts';
import type { MessageTemplate } from './messages/message-template.ts';
import type { NavigationItem } from './web/navigation.ts';
import type { Route } from './web/route.ts';
import type { TellKnown } from './web/serving.ts';

/** What a module gives the application. `app` joins them; nothing else knows them all. */
export type Module = {
  readonly name: string;
  /** Who holds each of its permissions, by role. */
  readonly permissions: Readonly<Record<Permission, readonly string[]>>;
  readonly routes: readonly (Route | readonly Route[])[];
  readonly navigation: readonly NavigationItem[];
  readonly jobs: readonly Job[];
  /** What it sends to people. */
  readonly messages?: readonly MessageTemplate[];
  /** Of one module only: what stands at the start of forms about persons. */
  readonly tellKnown?: TellKnown;
};
