import type { Id, UrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';

/** `asked`: the service asked something back. `waiting`: the family is on its list. */
export type RequestStatus = 'sent' | 'asked' | 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'ended';

/** Who answers: the service's workers here, somebody with a one-time link, or the team, as it hears by telephone. */
export type Way = 'account' | 'link' | 'telephone';

/** A line of what a service is told. One that tells who it is about is not shown by a one-time link. */
export type RequestLine = { readonly label: string; readonly text: string; readonly tellsWho: boolean };

export const DECLINED_BECAUSE = ['full', 'age', 'area', 'not-suitable', 'not-reached', 'family-no', 'other'] as const;
export type DeclinedBecause = (typeof DECLINED_BECAUSE)[number];

/** How a request stands between the two sides: nothing in it tells who it is about. */
export type SentRequest = {
  readonly id: Id<'request'>;
  readonly serviceId: Id<'service'>;
  /** To whom it was sent: theirs it stays, whoever gives the service now. */
  readonly providerId: string;
  readonly serviceName: string;
  readonly providerName: string;
  readonly reference: string;
  readonly asker: string;
  readonly askerOrg: string;
  readonly askerPhone: string | null;
  readonly way: Way;
  /** Where the link went. */
  readonly email: string | null;
  readonly status: RequestStatus;
  /** About how long the family waits, as the service said last. */
  readonly weeks: number | null;
  readonly sentOn: LocalDate;
  readonly answeredOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly version: number;
};

/** What whoever asked goes on with for 12 weeks after the plan was closed: nothing in it tells who it is about. */
export type LeftRequest = SentRequest & {
  readonly urlId: UrlId<'request'>;
  /** Nobody can answer for the service here: the team writes down what it hears. */
  readonly isHeard: boolean;
  /** Somebody came, or it ended in another way than never to begin. */
  readonly hasBegun: boolean;
};

/** As the team has it: what it hangs on, and its address. */
export type TeamRequest = LeftRequest & {
  /** The plan was closed; how the help goes may still be written down. */
  readonly isLeft: boolean;
  readonly planId: Id<'plan'>;
  readonly actionId: Id<'action'>;
  readonly personId: Id<'person'>;
  readonly wholeFamily: boolean;
  readonly planUrlId: UrlId<'plan'>;
  readonly actionUrlId: UrlId<'action'>;
  /** The words of the action. */
  readonly forWhat: string;
};

/** As the service has it. */
export type ServiceRequest = SentRequest & { readonly sentUrlId: UrlId<'sent-request'> };

/** What one side said to the other. */
export type SaidOfRequest = {
  readonly saidOn: LocalDate;
  readonly side: 'team' | 'service';
  /** The team wrote down what the service said by telephone. */
  readonly heard: boolean;
  readonly what: 'sent' | 'replied' | Exclude<RequestStatus, 'sent'>;
  readonly weeks: number | null;
  readonly reason: DeclinedBecause | null;
  readonly words: string;
};

/** A time that was agreed with the family. Whoever called it off, it is not counted. */
export type Session = { readonly heldOn: LocalDate; readonly came: 'came' | 'did-not-come' | 'called-off' };

export type RequestEnding = {
  readonly ending: 'finished' | 'stopped' | 'never-began';
  readonly changed: 'better' | 'somewhat-better' | 'same' | 'worse' | null;
  readonly sessions: number | null;
  readonly came: number | null;
};

/** From 1 (not at all) to 5 (a great deal). */
export type Rating = { readonly ratedBy: 'family' | 'worker'; readonly score: number };
