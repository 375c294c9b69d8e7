import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Permission } from '#kernel/actor.ts';
import type { AuditDetail } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Markup, Step } from '#platform/web/answer.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Noted } from '../note-request.ts';
import type { SentRequest, Session } from '../request.ts';

/** Help that was accepted, in the hands of whoever says how it goes. */
export type HelpInHand = {
  readonly request: SentRequest;
  readonly sessions: readonly Session[];
  /** Whether it can be said now. */
  readonly goesOn: boolean;
  /** What stands above the heading of each page, and above its form. */
  readonly caption: string;
  readonly above: Markup;
  readonly trail: readonly Step[];
  /** The persons of whom the form says what is known already. */
  readonly about: readonly Id<'person'>[];
  /** As the way's addresses have it. */
  readonly urlId: string;
  note(tx: Tx, what: Noted, detail: AuditDetail): Promise<unknown>;
};

/** How the two come to say it: a worker of the service, and the team, as it hears by telephone. */
export type WayIn = {
  readonly needs: Permission;
  readonly paths: {
    readonly request: (request: string) => string;
    readonly sessions: (request: string) => string;
    readonly session: (request: string, day: LocalDate | ':day') => string;
    readonly end: (request: string) => string;
  };
  /** Its address in the paths of routes. */
  readonly urlId: ':sent' | ':asked';
  readonly beforeAsked: string;
  /** On the button that ends it, and what is said then. */
  readonly send: string;
  readonly ended: string;
  /** What the words of an ending are for; undefined where who asked reads them. */
  readonly words?: string;
  readonly changedMeanwhile: { readonly message: string };
  find(asked: Asked): Promise<HelpInHand | undefined>;
};
