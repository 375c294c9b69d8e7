import { ATTENDANCE_CODES, buildMarkTables } from '#modules/education/index.ts';
import { getLocalDate, addDays } from '#kernel/local-date.ts';
import { ATTENDANCE_FIRST } from '#modules/identification/attendance-first.definition.ts';
import { firstDayNeeded, judge, prepareAttendanceFirst, prepareRun } from '#modules/identification/attendance-first.rules.ts';
import { reasonsInWords } from '#modules/identification/attendance-first-words.rules.ts';
import { layOutDays, newTally, tallyWeeks } from '#modules/identification/day-tally.rules.ts';
let seed = 7; const rnd = () => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return seed / 2 ** 32; };
const calendar = { terms: [
 ['2024-09-02','2024-12-20'],['2025-01-06','2025-04-04'],['2025-04-22','2025-07-22'],['2025-09-01','2025-12-19'],['2026-01-05','2026-03-27'],['2026-04-13','2026-07-22']].map(([a,b],i)=>({name:String(i),firstDay:getLocalDate(a!),lastDay:getLocalDate(b!)})), closures: [] };
const mondays: string[] = []; for (let m = getLocalDate('2024-09-02'); mondays.length < 104; m = addDays(m, 7)) { if (calendar.terms.some(t => t.firstDay <= addDays(m,4) && m <= t.lastDay)) mondays.push(m); }
console.log(mondays.length, mondays.at(-1));
const used = mondays.slice(0, 76);
const N = 75000;
const kids = Array.from({ length: N }, () => { const rate = rnd() ** 4 * 0.6; return used.map(m => { let s = ''; for (let i = 0; i < 10; i++) s += rnd() < rate ? 'IOMUEGN'[Math.floor(rnd() * 7)] : i % 2 ? '\\' : '/'; return { weekStart: (' ' + m).slice(1) as any, marks: Buffer.from(s).toString('latin1') }; }); });
const tables = buildMarkTables(ATTENDANCE_CODES);
const last = getLocalDate(used.at(-1)!); const asAt = addDays(last, 4); console.log('asAt', asAt);
// floor
const absent = new Uint8Array(128); for (const c of 'IOMUEGNCRST') absent[c.charCodeAt(0)] = 1;
for (let rep = 0; rep < 3; rep++) {
  let t = performance.now(); let n = 0;
  for (const k of kids) { let a = 0; for (const w of k) { const s = w.marks; for (let i = 0; i < 10; i++) a += absent[s.charCodeAt(i)]!; } n += a; }
  console.log('floor all weeks', performance.now() - t, n);
  t = performance.now(); const run = prepareAttendanceFirst(ATTENDANCE_FIRST, calendar, tables, asAt); const flagged = { severe: 0, persistent: 0, falling: 0 } as any; let js: any[] = [];
  for (const k of kids) { const j = run(k); for (const r of j.rules) flagged[r]++; if (j.rules.length) js.push(j); }
  console.log('evaluate', performance.now() - t, flagged);
  t = performance.now(); let chars = 0; for (const j of js) for (const r of reasonsInWords(j, ATTENDANCE_FIRST)) chars += r.sentence.length; console.log('words', js.length, performance.now() - t);
  // replay 24 days, two definitions
  t = performance.now(); const grid = layOutDays(getLocalDate('2024-09-02'), asAt, tables); 
  const two = [ATTENDANCE_FIRST, { ...ATTENDANCE_FIRST, version: 2, persistent: { ...ATTENDANCE_FIRST.persistent, missedPercent: 15 } }];
  const runs = used.filter((_, i) => i % 3 === 2).slice(0, 24).flatMap(m => two.map(d => prepareRun(d, calendar, grid, addDays(m as any, 4))));
  const tally = newTally(grid); let c = 0; for (const k of kids) { tallyWeeks(grid, k, tally); for (const r of runs) c += judge(r, tally).rules.length; }
  console.log('replay', runs.length, performance.now() - t, c);
  t = performance.now(); for (const k of kids) tallyWeeks(grid, k, tally); console.log('tally only', performance.now() - t);
}
