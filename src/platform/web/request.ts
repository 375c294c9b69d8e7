import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Actor, Permission } from '#kernel/actor.ts';
import type { Attachments } from '../attachments/attachments.ts';
import type { Tx } from '../database/database.ts';
import type { WriteDocument } from '../documents/document.ts';
import type { SecretBox } from '../secrets/secret-box.ts';
import type { MapTiles } from './map/map-tiles.ts';
import type { FormDraft } from './draft.ts';

/** Who is signed in, as the session says. `secret` signs the keys of their forms. */
export type SignedIn = {
  readonly actor: Actor;
  readonly userName: string;
  readonly orgName: string;
  readonly secret: Buffer;
  /** False once the session has ended: nothing may be seen then, but what was typed is kept for its owner. */
  readonly live: boolean;
  /** They may go over to another organisation. */
  readonly worksForSeveral: boolean;
  /** The one page they may use until what it asks for is done: choosing a password of their own, for one. */
  readonly mustGoTo?: string | undefined;
};

/** What pages use of the machine that they are served by. */
export type Services = {
  readonly attachments: Attachments;
  readonly writeDocument: WriteDocument;
  readonly secrets: SecretBox;
  readonly mapTiles?: MapTiles | undefined;
};

/** What a page is given to find what it shows. `tx` runs as the actor: nothing else can be reached. */
export type Asked = Services & {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly userName: string;
  readonly orgName: string;
  /** Named parts of the path: `/children/:child` gives `child`. */
  readonly params: Readonly<Record<string, string>>;
  /** What follows the question mark; a name that is there twice gives its first value. */
  readonly query: Readonly<Record<string, string>>;
  /** As `query`, with every value of a name that is there more than once: boxes that were ticked. */
  readonly queries: Readonly<Record<string, readonly string[]>>;
  /** Where the request came from, for throttling. Never kept, never logged. */
  readonly address: string;
  /** What the browser says that it is. Never kept as it is, never logged. */
  readonly userAgent: string;
  readonly sessionToken: string;
  /** Where browsers reach us, for links in what leaves the browser: a file, a message. */
  readonly origin: string;
  /** Runs as the same actor in a transaction of its own: for what is still sent when that of `tx` has ended. */
  again<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
};

/** All that a change needs of what a page is asked: who makes it, in which transaction. */
export type Doing = Pick<Asked, 'tx' | 'actor'>;

/** `visitor` and `public`: anybody, signed in or not; a public page reads what is published. `signed-in`: whoever they are. Otherwise what they must be allowed to do. */
export type Needed = Permission | 'visitor' | 'public' | 'signed-in';

/** What a page's markup may use beside what was loaded. */
export type Shown = {
  readonly actor: Actor | undefined;
  /** What every form of this page carries: a new key from the server, once per page. */
  readonly key: string;
  readonly draft: FormDraft | undefined;
  /** What is known of those whom a form is about, for its start. */
  readonly known?: JSX.Element | undefined;
  /** Where a form is shown again: the version it started from, which is not always the newest by now. */
  readonly version?: number | undefined;
  /** The address of this page without its query. */
  readonly path: string;
};
