import type { FastifyInstance } from 'fastify';
import { type Id, newId, newUrlId } from '#kernel/id.ts';
import type { AttachmentSettings } from '#platform/attachments/attachments.ts';
import type { Database } from '#platform/database/database.ts';
import { openLog } from '#platform/log.ts';
import type { Module } from '#platform/module.ts';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import { Browser } from '#platform/testing/browser.ts';
import { type WebSettings, buildWebApp } from '#platform/web/build-web-app.ts';
import type { MapTiles } from '#platform/web/map/map-tiles.ts';
import type { Actor } from '#kernel/actor.ts';
import { type AccessSlots, accessModule } from '../access.module.ts';
import { accessPaths } from '../access.paths.ts';
import { type Permissions, actorWith } from '../users/actor.rules.ts';
import type { OrganisationKind } from '../organisations/organisations.rules.ts';
import type { Role } from '../users/roles.rules.ts';
import { beginSession, sessionsWith } from '../sign-in/sessions.ts';

const ORIGIN = 'http://localhost:3000';

const SETTINGS = {
  origin: ORIGIN,
  assetsFolder: process.cwd(),
  uploadsFolder: '/tmp/rooted-test-uploads',
  largestUpload: 50_000_000,
  requestsPerMinute: 100_000,
  attachments: { folder: '/tmp/rooted-test-attachments', largestBytes: 1_000_000 },
  key: { file: '/tmp/rooted-test-key', made: true },
};

/** The pages of some modules over a database of the test's own. */
export type TestSite = TestDatabase & {
  readonly app: FastifyInstance;
  /** What was written to the log, line by line. */
  readonly logged: readonly string[];
  /** Somebody with a role at an organisation (a new one unless named), signed in. */
  signIn(role: Role, at?: Organisation): Promise<SignedInUser>;
  organisation(name: string, kind?: OrganisationKind): Promise<Organisation>;
  /** Somebody who has not signed in. */
  visitor(): Browser;
};

export type Organisation = { readonly id: Id<'organisation'>; readonly urlId: string; readonly name: string };
export type SignedInUser = { readonly browser: Browser; readonly actor: Actor; readonly organisation: Organisation };

/**
 * Opens a site with the access module, what is handed to it, and these. Close it after the tests. `waits`: how long its
 * pages wait for the database, in milliseconds.
 */
export async function openTestSite(
  modules: readonly Module[],
  slots: AccessSlots = {},
  { waits, mapTiles, ...attachments }: Partial<AttachmentSettings> & { waits?: number; mapTiles?: MapTiles } = {},
): Promise<TestSite> {
  const test = await openTestDatabase();
  const all = [accessModule(slots), ...modules];
  const permissions: Permissions = Object.fromEntries(all.flatMap((module) => Object.entries(module.permissions)));
  const logged: string[] = [];
  const database = waits === undefined ? test.database : test.database.answeringWithin(waits);
  const settings = { ...SETTINGS, mapTiles, attachments: { ...SETTINGS.attachments, ...attachments } };
  const app = await buildTestApp(database, all, permissions, settings, logged);
  const organisation = (name: string, kind: OrganisationKind = 'school') => addOrganisation(test, name, kind);
  return {
    ...test,
    app,
    logged,
    organisation,
    visitor: () => new Browser(app, ORIGIN),
    async signIn(role, at) {
      const org = at ?? (await organisation(`Organisation of a ${role}`, kindFor(role)));
      const userId = await addUser(test, role, org);
      const token = await test.database.as('visitor', (tx) => beginSession(tx, userId, org.id));
      return {
        browser: new Browser(app, ORIGIN, token),
        actor: actorWith(userId, org.id, [role], permissions),
        organisation: org,
      };
    },
    close: async () => {
      await app.close();
      await test.close();
    },
  };
}

const buildTestApp = (
  database: Database,
  all: readonly Module[],
  permissions: Permissions,
  settings: WebSettings,
  logged: string[],
): Promise<FastifyInstance> =>
  buildWebApp({
    serving: {
      database,
      sessions: sessionsWith(permissions),
      signInPath: accessPaths.signInAgain,
      tellKnown: all.find((module) => module.tellKnown)?.tellKnown,
    },
    frame: {
      navigation: all.flatMap((module) => module.navigation),
      demonstration: true,
      assets: { stylesheet: '/assets/rooted.css', script: '/assets/rooted.js', icon: '/assets/icon.svg' },
    },
    settings,
    log: openLog({ write: (line) => void logged.push(line) }),
    routes: all.flatMap((module) => module.routes.flat()),
  });

const kindFor = (role: Role): OrganisationKind =>
  ({
    'school-lead': 'school',
    'liaison-officer': 'liaison-team',
    'lead-professional': 'partner',
    manager: 'council-team',
    'front-door-officer': 'front-door',
    'data-officer': 'data-team',
    administrator: 'council-team',
    'directory-curator': 'council-team',
    provider: 'partner',
  })[role] as OrganisationKind;

async function addOrganisation({ past }: TestDatabase, name: string, kind: OrganisationKind): Promise<Organisation> {
  const organisation = { id: newId<'organisation'>(), urlId: newUrlId<'organisation'>(), name };
  await past(
    `insert into access.organisation (id, url_id, name, kind, phone, safeguarding_lead, safeguarding_phone)
     values ($1, $2, $3, $4, '01632 960001', 'A safeguarding lead', '01632 960002')`,
    [organisation.id, organisation.urlId, name, kind],
  );
  return organisation;
}

async function addUser({ past }: TestDatabase, role: Role, { id: orgId }: Organisation): Promise<Id<'user'>> {
  const userId = newId<'user'>();
  await past('insert into access.user_account (id, url_id, user_name, name) values ($1, $2, $3, $4)', [
    userId,
    newUrlId(),
    `${role}-${userId}@example.org`,
    `A ${role}`,
  ]);
  await past('insert into access.membership (id, user_id, org_id, role) values ($1, $2, $3, $4)', [
    newId(),
    userId,
    orgId,
    role,
  ]);
  return userId;
}
