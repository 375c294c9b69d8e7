import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Delivered, deliver, linkIn } from '#modules/access/testing/link-examples.tsx';
import { addWorkingDays } from '#modules/plans/index.ts';
import { Browser } from '#platform/testing/browser.ts';
import { modules } from '../modules.ts';
import { type BoroughSite, openBoroughSite, routes } from './testing/borough-site.ts';
import { type Canary, Canaries } from './testing/canaries.ts';
import { NEVER_SHOWN, WITHOUT_WORDS, maySee } from './testing/may-see.ts';
import { bringTheFather, bringTheOthers, letHerSchoolKnowTheFather } from './testing/separate-story.ts';
import { type SeparatedFamily, VIEWERS, type Viewer, openSeparatedFamily } from './testing/separated-family.ts';
import { type Walked, isForWalk, kindOf, readPath, walkEverything } from './testing/walk-everything.ts';

/** Who must learn nothing of the mother and the child, not even by a number, or by what is not there any more. */
const KEPT_FROM = ['fathersWorker', 'brothersLead', 'stranger', 'otherManager', 'relative'] as const;

/** The child's school and the refuge, and with them everybody who works there: it stands in their names. */
const PLACES = { elmbank: 'Elmbank', rosewater: 'Rosewater' };

/**
 * Organisations and workers are listed there, whoever they work with; schools are counted, in words where it is few, and so is
 * what became of all that a service was asked lately.
 */
const LISTS_ALL =
  /^\/directory-desk\/last-few\/|^\/administration\/|^\/monday\/schools|^\/plans\/measures|^\/children\/:id\/agreement$/;

const GUEST = 'guest@clinic.example';

describe('every output', () => {
  const canaries = new Canaries();
  const before = new Map<Viewer, Walked>();
  const after = new Map<Viewer, Walked>();
  let family: SeparatedFamily;
  let site: BoroughSite;
  let plan: string;
  let sent: readonly Delivered[];

  beforeAll(async () => {
    family = await openSeparatedFamily();
    site = await openBoroughSite(family);
    await bringTheFather(family, canaries);
    for (const viewer of KEPT_FROM) {
      if (viewer === 'relative') await letHerSchoolKnowTheFather(family);
      before.set(viewer, await walk(viewer));
    }
    plan = `/plans/${await bringTheOthers(family, canaries)}`;
    sent = await planMeeting();
    for (const viewer of VIEWERS) after.set(viewer, await walk(viewer));
  }, 240_000);
  afterAll(async () => {
    await site.app.close();
    await family.close();
  });

  /** From everywhere that somebody gets without an id, and from what they find when they look for a name. */
  async function walk(viewer: Viewer): Promise<Walked> {
    const actor = family.workers[viewer];
    const open = routes.flatMap(({ method, path, needs }) =>
      method === 'get' &&
      isForWalk(path) &&
      !path.includes(':') &&
      actor.permissions.has(needs as `${string}:${string}`)
        ? [path]
        : [],
    );
    const names = canaries.all.filter(({ field }) => field === 'people.name.given');
    const sought = names.map(({ word }) => `/children?q=${word}`);
    return walkEverything(await site.signIn(actor), [...open, ...sought]);
  }

  /** Everybody is asked to it, and a guest. Gives what is sent. */
  async function planMeeting(): Promise<readonly Delivered[]> {
    const { browser } = await site.signIn(family.workers.professional);
    const meeting = await browser.send(await browser.open(`${plan}/meetings/plan`), {
      on: addWorkingDays(todayInLondon(), 6),
      from: '10:00',
      until: '11:00',
      how: 'face-to-face',
      place: canaries.plant('family', 'where', 'plans.meeting_place.place'),
    });
    const name = canaries.plant('family', 'plan', 'plans.meeting_invited.guest_name');
    const role = canaries.plant('family', 'plan', 'plans.meeting_invited.guest_role');
    canaries.is(GUEST, 'family', 'plan', 'plans.meeting_invited.guest_email');
    const asked = await browser.send(await browser.open(`${meeting.path}/invite`), { name, role, email: GUEST });
    expect([meeting.problems, asked.problems]).toEqual([[], []]);
    return deliver(
      family,
      modules.flatMap(({ messages }) => messages ?? []),
    );
  }

  const describeOne = ({ field, of, sensitivity }: Canary): string => `${field} of ${of}, ${sensitivity}`;

  const notTheirs = (viewer: Viewer, walked: Walked): string[] =>
    [...walked].flatMap(([path, text]) =>
      canaries.in(text).flatMap((each) => (maySee(viewer, each) ? [] : [`${path}: ${describeOne(each)}`])),
    );

  it('could show something of everything that is kept about somebody', async () => {
    const planted = new Set(canaries.all.map(({ field }) => field.replace(/\.\w+( \(.*\))?$/, '')));
    const kept = await family.past<{ name: string }>('select name::text from people.guarded_table');
    const nothingOf = kept
      .map(({ name }) => name)
      .filter((name) => !planted.has(name) && !WITHOUT_WORDS.includes(name));
    expect(nothingOf.toSorted()).toEqual([]);
  });

  it('shows what it can to somebody who may see it', () => {
    const found = new Set<Canary>();
    for (const [viewer, walked] of after)
      for (const text of walked.values())
        for (const each of canaries.in(text)) if (maySee(viewer, each)) found.add(each);
    const unfound = canaries.all.filter((each) => !found.has(each) && !NEVER_SHOWN.includes(each.field));
    expect(unfound.map(describeOne)).toEqual([]);
  });

  it.each(VIEWERS)('shows nothing that is not theirs to see: %s', (viewer) => {
    expect(notTheirs(viewer, after.get(viewer)!)).toEqual([]);
  });

  it.each(KEPT_FROM)('is as it was before there was anybody to hide: %s', (viewer) => {
    const now = after.get(viewer)!;
    const changed = [...before.get(viewer)!].flatMap(([path, text]) =>
      LISTS_ALL.test(kindOf(path)) || timeless(now.get(path)) === timeless(text) ? [] : [path],
    );
    expect(changed).toEqual([]);
    expect([...now.keys()].filter((path) => !before.get(viewer)!.has(path) && !path.includes('?q='))).toEqual([]);
  });

  it('names the refuge to nobody, and the child’s school to nobody who works with the father only', () => {
    const told = [...after].flatMap(([viewer, walked]) =>
      [...walked].flatMap(([path, text]) => {
        const isTold =
          (viewer !== 'refuge' && text.includes(PLACES.rosewater)) ||
          (['fathersWorker', 'brothersLead'].includes(viewer) && text.includes(PLACES.elmbank));
        return isTold && !LISTS_ALL.test(kindOf(path)) ? [`${viewer} at ${path}`] : [];
      }),
    );
    expect(told).toEqual([]);
  });

  it('says nothing of them at the addresses that others have', async () => {
    const ofThem = canaries.all.filter(
      ({ field, of }) => field === 'people.person.url_id' && (of === 'mother' || of === 'child'),
    );
    const paths = new Map<string, string>();
    for (const viewer of ['professional', 'schoolLead'] as const)
      for (const path of after.get(viewer)!.keys())
        if (path.includes(plan) || ofThem.some(({ word }) => path.includes(word))) paths.set(kindOf(path), path);
    expect(paths.size).toBeGreaterThan(60);
    for (const viewer of ['fathersWorker', 'relative', 'nurse', 'dataOfficer'] as const) {
      const visit = await site.signIn(family.workers[viewer]);
      const found = new Map<string, string>();
      for (const path of paths.values()) found.set(path, await readPath(visit, path));
      expect(notTheirs(viewer, found), viewer).toEqual([]);
    }
  });

  it('on paper for the father is about him, and tells nothing of the others', async () => {
    const [father] = await family.past<{ key: string }>(
      'select p.id as key from plans.plan_person p join plans.family_plan f on f.id = p.plan_id where p.person_id = $1 and f.closed_at is null',
      [family.persons.father],
    );
    const invited = await family.past<{ path: string }>(
      `select format('/meetings/%s/minutes/%s/minutes.pdf', m.url_id, i.url_id) as path
         from plans.meeting m join plans.meeting_invited i on i.meeting_id = m.id
        where m.status = 'held' and i.family_person_id = $1`,
      [family.persons.father],
    );
    const visit = await site.signIn(family.workers.professional);
    const forHim = [
      `/print/plan.pdf?for=${father!.key}`,
      `/assessment/print/assessment.pdf?for=${father!.key}`,
      ...invited.map(({ path }) => path),
    ];
    for (const path of forHim) {
      const paper = await readPath(visit, plan + path);
      const told = canaries.in(paper);
      expect(told.filter(({ of }) => of === 'father').length, path).toBeGreaterThan(0);
      const ofAll = told.filter(({ of, sensitivity }) => of !== 'father' || sensitivity !== 'general');
      expect(ofAll.map(describeOne).toSorted(), path).toEqual(path.endsWith('minutes.pdf') ? ASKED_AND_SAID : []);
      expect(paper, path).not.toMatch(/Elmbank|Rosewater|schoolLead/);
    }
  });

  it('that is sent, or that a link opens for a guest, says nothing of anybody', async () => {
    expect(sent.map(({ address }) => address)).toContain(GUEST);
    expect(sent.filter(({ calendar }) => calendar !== null)).toHaveLength(3);
    for (const { subject, body, calendar } of sent)
      expect(canaries.in(`${subject} ${body} ${calendar}`).map(describeOne)).toEqual([]);
    const guest = new Browser(site.app, 'http://localhost:3000');
    const opened = await guest.open(linkIn(sent.find(({ address }) => address === GUEST)!));
    const asks = await guest.send(opened);
    expect(asks.text).toContain('asks for your words');
    expect(canaries.in(opened.body)).toEqual([]);
    // The number that each is asked for, as it was asked before.
    expect(canaries.in(asks.body).map(({ field }) => field)).toEqual(['plans.meeting.question']);
  });
});

/** What the father himself was asked, and said of all of them. */
const ASKED_AND_SAID = [
  'plans.meeting_said.text of family, general',
  'plans.meeting_score.question of family, general',
];

/** When somebody signed in, and when a list was taken, is said to the minute. */
const timeless = (text: string | undefined): string | undefined => text?.replaceAll(/\d{1,2}:\d\d/g, '');
