import { load } from 'cheerio';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import { accessPaths } from '#modules/access/access.paths.ts';
import { identificationPaths } from '#modules/identification/identification.paths.ts';
import { peoplePaths } from '#modules/people/people.paths.ts';
import { plansPaths } from '#modules/plans/plans.paths.ts';
import { listPaths } from '#platform/lists/list.paths.ts';
import type { WorkingRole } from './people.ts';
import { type Visitor, linksIn } from './visitor.ts';

/** What somebody comes for: a page or several, one after the other. */
export type Visit = (visitor: Visitor) => Promise<unknown>;

const ID = '[\\w-]{22}';
export const CHILD = new RegExp(`^/children/${ID}$`);
const FAMILY = new RegExp(`^/families/${ID}$`);
const PLAN = new RegExp(`^/plans/${ID}$`);
const ADD_ACTION = new RegExp(`^/plans/${ID}/needs/${ID}/actions/add$`);

const home: Visit = (visitor) => visitor.open('home', accessPaths.home);

const seeMondayList: Visit = async (visitor) => {
  const list = await visitor.open('Monday list', identificationPaths.mondayList);
  await lookAtOneOf(visitor, linksIn(list, CHILD));
};

async function lookAtOneOf(visitor: Visitor, children: readonly string[]): Promise<void> {
  if (children.length === 0) return;
  const page = await visitor.open('child', visitor.random.pick(children));
  const [family] = linksIn(page, FAMILY);
  if (family && visitor.random.chance(0.5)) await visitor.open('family', family);
}

const search: Visit = async (visitor) => {
  if (visitor.names.length === 0) return;
  const name = visitor.random.pick(visitor.names);
  const typed = visitor.random.chance(0.5) ? name : name.split(' ').at(-1)!;
  const found = await visitor.open('search for a child', `${peoplePaths.children}?q=${encodeURIComponent(typed)}`);
  await lookAtOneOf(visitor, linksIn(found, CHILD));
};

/** Narrows a list down, sorts it by a heading and turns its pages over, by its links. */
const workThrough =
  (list: string, filters: readonly string[]): Visit =>
  async (visitor) => {
    const page = await visitor.open('list', `${list}?${visitor.random.pick(filters)}`);
    const ways = linksIn(page, /\?.*(sort|page)=/).filter((to) => to.startsWith(list));
    if (ways.length > 0) await visitor.open('list', visitor.random.pick(ways));
  };

const CHILDREN = workThrough(peoplePaths.children, ['']);
const FLAGS = workThrough(identificationPaths.allFlags, [
  'show=flagged',
  'show=waiting',
  'show=flagged&rule=persistent',
]);
const PLANS = workThrough(plansPaths.plans, [
  '',
  'whose=organisation',
  'whose=all',
  'whose=all&state=closed&opened=365',
]);
const REQUESTS = workThrough(identificationPaths.helpRequests, ['']);
const SCHOOLS = workThrough(identificationPaths.schools, ['']);

/** With which a CSV file begins, for spreadsheets. */
const BYTE_ORDER_MARK = '\uFEFF';

const takeAway =
  (list: string): Visit =>
  (visitor) =>
    visitor.download('CSV', listPaths.csv(list), BYTE_ORDER_MARK);

/** One of the plans that the visitor works on. */
async function seePlan(visitor: Visitor): Promise<{ path: string; page: string } | undefined> {
  const plans = linksIn(await visitor.open('list', plansPaths.plans), PLAN);
  if (plans.length === 0) return undefined;
  const path = visitor.random.pick(plans);
  return { path, page: await visitor.open('plan', path) };
}

const printPlan: Visit = async (visitor) => {
  const plan = await seePlan(visitor);
  if (!plan) return;
  await visitor.open('print plan', `${plan.path}/print`);
  await visitor.download('PDF', `${plan.path}/print/plan.pdf?for=family`, '%PDF');
};

const ABOUT_THE_WEEK =
  'We met at school. Getting up is easier since the walk with the neighbour began. What still worries them is the lesson after lunch.';

const addNote: Visit = async (visitor) => {
  const plan = await seePlan(visitor);
  if (!plan) return;
  const form = await visitor.open('form', `${plan.path}/notes/add`);
  const text = visitor.text(ABOUT_THE_WEEK);
  const filled = { kind: firstOf(form, 'kind'), about: firstOf(form, 'about'), text, atRisk: 'no' };
  await visitor.send({ what: 'note', text }, form, filled, 'plan');
};

/** Somebody adds what is to be done, and often can say at once that it was. */
const addAction: Visit = async (visitor) => {
  const plan = await seePlan(visitor);
  const [path] = plan ? linksIn(plan.page, ADD_ACTION) : [];
  if (!plan || !path) return;
  const form = await visitor.open('form', path);
  const what = visitor.text('Walk to school together');
  const [year, month, day] = addDays(todayInLondon(), 14).split('-') as [string, string, string];
  const due = { 'dueOn-day': day, 'dueOn-month': month, 'dueOn-year': year };
  const filled = { what, owner: 'family', ownerName: 'Gran', ...due };
  const after = await visitor.send({ what: 'action', text: what }, form, filled, 'plan');
  if (visitor.random.chance(0.5)) await settle(visitor, after, what);
};

async function settle(visitor: Visitor, plan: string, action: string): Promise<void> {
  const form = await visitor.open('form', load(plan)(`dt a:contains("${action}")`).attr('href')!);
  await visitor.send({ what: 'settled action', text: action }, form, { settlement: 'done', why: '' }, 'plan');
}

/** The first child of each visitor is for drafts. */
const answer: Visit = async (visitor) => {
  const children = visitor.children.slice(1);
  if (children.length === 0) return;
  await visitor.open('Monday list', identificationPaths.mondayList);
  const child = visitor.random.pick(children);
  await visitor.open('child', child);
  const form = await visitor.open('form', `${child}/conversation`);
  const note = visitor.text('They would like somebody to talk to on Mondays.');
  const spoken = { answer: 'spoken-with', spokenTo: 'child', whyAway: firstOf(form, 'whyAway') };
  await visitor.send({ what: 'answer', text: note }, form, { ...spoken, note, atRisk: 'no' }, 'what next');
};

const keepDraft: Visit = async (visitor) => {
  const [child] = visitor.children;
  if (!child) return;
  const form = await visitor.open('form', `${child}/conversation`);
  const note = visitor.text('Rang home, nobody there yet. To go on with after lunch.');
  const filled = { answer: 'spoken-with', note, _draft: 'yes' };
  const again = await visitor.send({ what: 'draft', text: note }, form, filled, 'form');
  if (!again.includes(note)) throw new Error('a draft that was kept is not shown');
};

/** What can be chosen first. */
const firstOf = (form: string, name: string): string => load(form)(`main [name="${name}"]`).first().attr('value') ?? '';

/** What each comes for, and how often. */
export const VISITS: Record<WorkingRole, readonly (readonly [Visit, number])[]> = {
  'school-lead': [
    [home, 6],
    [seeMondayList, 16],
    [answer, 10],
    [keepDraft, 5],
    [search, 16],
    [CHILDREN, 10],
    [FLAGS, 10],
    [PLANS, 6],
    [seePlan, 8],
    [addNote, 8],
    [addAction, 2],
    [printPlan, 1],
    [takeAway(peoplePaths.children), 1],
    [takeAway(identificationPaths.allFlags), 1],
  ],
  'liaison-officer': [
    [home, 8],
    [search, 18],
    [CHILDREN, 10],
    [REQUESTS, 10],
    [PLANS, 10],
    [seePlan, 20],
    [addNote, 18],
    [addAction, 3],
    [printPlan, 2],
    [takeAway(plansPaths.plans), 1],
  ],
  'lead-professional': [
    [home, 8],
    [search, 16],
    [CHILDREN, 10],
    [PLANS, 12],
    [seePlan, 30],
    [addNote, 20],
    [addAction, 3],
    [printPlan, 2],
  ],
  manager: [
    [home, 10],
    [PLANS, 40],
    [SCHOOLS, 20],
    [seePlan, 20],
    [search, 9],
    [takeAway(plansPaths.plans), 1],
  ],
};
