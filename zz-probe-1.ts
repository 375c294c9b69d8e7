import { openEmbeddedDatabase } from '#platform/database/embedded/embedded-database.ts';
import { migrate } from '#platform/database/migrate.ts';
import { migrationsOnDisk } from '#platform/database/migrations-on-disk.ts';
import { flagSchool } from '#modules/identification/index.ts';
import { addDays } from '#kernel/local-date.ts';
import { permissions } from './src/app/modules.ts';
import { generateBorough } from './src/app/demo/borough/borough.ts';
import { makeArea } from './src/app/demo/make-area.ts';
import { supplyRoll } from './src/app/demo/supply-roll.ts';
import { lookForSamePersons } from './src/modules/people/look-for-same-person/look-for-same-person.ts';
const t0 = performance.now(); const lap = (w) => console.log(((performance.now()-t0)/1000).toFixed(1), w);
const dir = process.env.DIR || undefined;
const db = await openEmbeddedDatabase(dir, (c, l) => migrate(c, l, migrationsOnDisk(process.cwd())));
lap('open');
const today = '2026-11-20' as any;
const borough = generateBorough({ pupils: Number(process.env.N), seed: 1, today });
const staff = await makeArea(db, borough, 'rooted-x', permissions);
lap('area');
let stories = [];
for (const d of borough.districts()) { stories.push(...d.stories); for (const roll of d.rolls()) await supplyRoll(db, staff.actorOf('lead@' + roll.school.domain), roll, borough); }
lap('supplied');
await db.tidy(); lap('tidy');
let n; let all = 0; while ((n = await db.as('matcher', lookForSamePersons)) > 0) { all += n; lap('compared ' + all); }
console.log(await db.pastPolicies(async c => (await c.query('select sure, answer, count(*) from people.same_person_question group by 1,2')).rows));
await db.tidy(); lap('tidy');
const pass = async (day) => { for (const s of borough.schools) { const a = staff.actorOf('lead@' + s.domain); const r = await db.as(a, tx => flagSchool(tx, a.orgId, day)); 
 const by = {}; for (const f of r.raised) { const k = f.change.kind + ' ' + f.change.rule + (f.judgement.rules.includes('falling') ? '+f' : ''); by[k] = (by[k] ?? 0) + 1; }
 console.log(s.key, r.pupils, r.flagged, r.asAt, JSON.stringify(by)); } };
await pass(addDays(today, -7)); lap('flags 1');
await pass(today); lap('flags 2');
console.log(stories.map(s => s.stage + ' ' + s.schoolKey).join('\n'));
await db.close();
