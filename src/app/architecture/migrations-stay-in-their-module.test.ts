import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

const moduleOrder = createRequire(import.meta.url)('../../../config/module-order.cjs') as readonly string[];
const moduleSchemas = moduleOrder.map(asSchema);

/** What stands before the name of a thing that is made, changed or opened to somebody. A trigger only listens. */
const CHANGES = [
  /(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?:table|(?:materialized\s+)?view|function|procedure|type|domain|sequence)\s+(?:if\s+(?:not\s+)?exists\s+)?/,
  /(?:create|alter|drop)\s+policy\s+\w+\s+on\s+/,
  /index\s+(?:if\s+not\s+exists\s+)?(?:\w+\s+)?on\s+/,
  /(?:grant|revoke)\s+[\w\s,]+?\s+on\s+(?:table\s+|function\s+|procedure\s+)?/,
  /insert\s+into\s+/,
  /delete\s+from\s+/,
  /update\s+(?:only\s+)?/,
  /truncate\s+(?:table\s+)?/,
];
const CHANGED_SCHEMA = CHANGES.map((before) => new RegExp(`\\b${before.source}(\\w+)\\.`, 'gi'));
const MADE_WITHOUT_SCHEMA =
  /\bcreate\s+(?:or\s+replace\s+)?(?:table|view|function|procedure|type)\s+(?:if\s+not\s+exists\s+)?\w+\s*[(;]/i;

function asSchema(folder: string): string {
  return folder.replaceAll('-', '_');
}

/** Migrations that change what is not theirs, or read or point at what comes later, each with what is wrong. */
function findStrayMigrations(root: string): string[] {
  const files = listFiles(root, 'src/{platform,modules}/*/migrations/*');
  const ofPlatform = files
    .filter((file) => file.startsWith('src/platform/'))
    .map((file) => asSchema(file.split('/')[2]!));
  const known = new RegExp(`\\b(${[...moduleSchemas, ...ofPlatform].join('|')})\\.[\\w"%]`, 'g');
  return files.flatMap((file) => {
    const own = asSchema(file.split('/')[2]!);
    const mayRead = new Set([...ofPlatform, ...moduleSchemas.slice(0, moduleSchemas.indexOf(own) + 1)]);
    const sql = readText(root, file).replace(/--.*$/gm, '');
    const changed = CHANGED_SCHEMA.flatMap((pattern) => [...sql.matchAll(pattern)].map((match) => match[1]!));
    const read = [...sql.matchAll(known)].map((match) => match[1]!);
    const wrong = [
      ...changed.filter((schema) => schema !== own).map((schema) => `changes ${schema}`),
      ...read.filter((schema) => !mayRead.has(schema)).map((schema) => `names ${schema}`),
      ...(MADE_WITHOUT_SCHEMA.test(sql) ? ['makes something outside a schema'] : []),
      ...(/\/\d{8}T\d{4}-[a-z0-9-]+\.sql$/.test(file) ? [] : ['is not called like 20261121T0900-plan.sql']),
    ];
    return [...new Set(wrong)].map((what) => `${file} ${what}`);
  });
}

describe('a migration stays in its module', () => {
  it('in this project', () => {
    expect(findStrayMigrations(PROJECT)).toEqual([]);
  });

  it('and planted ones that do not are caught', () => {
    const from = 'src/modules/people/migrations';
    const root = plantProject({
      'src/platform/jobs/migrations/20260101T0900-job.sql':
        'create table jobs.job (id uuid references people.person (id));',
      [`${from}/20260101T0901-kept.sql`]: `create table people.person (org_id uuid references access.organisation (id));
        create index on people.person (org_id); insert into people.kind values ('a'); -- plans.plan comes later
        grant select on people.person to rooted_scoped; select jobs.ask();
        create trigger moved after update on access.organisation execute function people.move();`,
      [`${from}/20260101T0902-points-later.sql`]: 'create table people.a (plan_id uuid references plans.plan (id));',
      [`${from}/20260101T0903-alters.sql`]: 'alter table access.organisation add column colour text;',
      [`${from}/20260101T0904-grants.sql`]: 'grant select, insert on access.session to rooted_scoped;',
      [`${from}/20260101T0905-writes.sql`]: 'update access.organisation set name = 1;',
      [`${from}/20260101T0906-policy.sql`]: 'create policy mine on access.session using (true);',
      [`${from}/20260101T0907-bare.sql`]: 'create table person (id uuid);',
      [`${from}/later.sql`]: 'select 1;',
    });
    expect(findStrayMigrations(root)).toEqual([
      `${from}/20260101T0902-points-later.sql names plans`,
      `${from}/20260101T0903-alters.sql changes access`,
      `${from}/20260101T0904-grants.sql changes access`,
      `${from}/20260101T0905-writes.sql changes access`,
      `${from}/20260101T0906-policy.sql changes access`,
      `${from}/20260101T0907-bare.sql makes something outside a schema`,
      `${from}/later.sql is not called like 20261121T0900-plan.sql`,
      'src/platform/jobs/migrations/20260101T0900-job.sql names people',
    ]);
  });
});

const RELEASED = 'src/app/architecture/released-migrations.json';

/** Migrations of a release that are gone or not as they were: databases that ran them would be like no other. */
function findChangedReleases(root: string): string[] {
  const released = JSON.parse(readText(root, RELEASED)) as Record<string, string>;
  const checksum = (file: string) => createHash('sha256').update(readText(root, file)).digest('hex');
  return Object.keys(released).filter((file) => !existsSync(join(root, file)) || checksum(file) !== released[file]);
}

describe('a released migration does not change', () => {
  it('in this project', () => {
    expect(findChangedReleases(PROJECT)).toEqual([]);
  });

  it('and planted ones that did, or went, are caught', () => {
    const of = (name: string) => `src/modules/people/migrations/20260101T0900-${name}.sql`;
    const root = plantProject({
      [RELEASED]: JSON.stringify({
        [of('same')]: '4a45092ccf992ea92250053a80b931b787924ba61648f420555511b84f10ab6c',
        [of('edited')]: '4a45092ccf992ea92250053a80b931b787924ba61648f420555511b84f10ab6c',
        [of('gone')]: '4a45092ccf992ea92250053a80b931b787924ba61648f420555511b84f10ab6c',
      }),
      [of('same')]: 'select 1;\n',
      [of('edited')]: 'select 2;\n',
    });
    expect(findChangedReleases(root)).toEqual([of('edited'), of('gone')]);
  });
});
