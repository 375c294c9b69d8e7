import { z } from 'zod';
import { type Ruling, refuse } from '#kernel/ruling.ts';
import { optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { listFacts } from '../../known/facts.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { type ProfileInHand, findProfileInHand, trailToProfile } from '../profile-in-hand.ts';
import { fitsOnOnePage } from '../print-profile/fits-on-one-page.ts';
import { PROFILE_PARTS } from '../profile.rules.ts';
import { WriteProfilePage } from './write-profile.page.tsx';
import { writeProfile } from './write-profile.ts';

const LONGEST = 3_000;

const fields = z.object({
  appreciated: text('Enter what people appreciate', LONGEST),
  important: text('Enter what is important', LONGEST),
  support: text('Enter how best to support them', LONGEST),
  goodDay: optionalText(LONGEST),
  badDay: optionalText(LONGEST),
  communicates: optionalText(LONGEST),
  goal: optionalText(LONGEST),
  takingPart: text('Enter how the child took part', 500),
  /** Which version stood in the boxes; empty where there was none. */
  shownVersion: optionalText(100),
});

type Loaded = ProfileInHand & { readonly told: readonly string[] };

export const writeProfileRoute = form({
  path: peoplePaths.writeProfile(':child'),
  needs: 'people:write-profile',
  fields,
  drafts: 'people.profile',
  load,
  title: 'Write the one-page profile',
  trail: ({ child }) => trailToProfile(child),
  about: ({ child }) => [child.id],
  start: ({ versions: [newest], told }) =>
    newest ? Object.fromEntries(PROFILE_PARTS.map((part) => [part, newest[part]])) : { important: told.join('\n') },
  view: (loaded, entry, shown) => <WriteProfilePage {...loaded} entry={entry} shown={shown} />,
  save,
  refusals: {
    'too-long-for-a-page': {
      message: 'This does not fit on one page of A4. Nothing is cut: make it shorter, and keep what matters most',
    },
    'changed-meanwhile': { message: 'Somebody else wrote a new version meanwhile. Read it before you write yours' },
  },
  done: (_, { child }) => ({ to: peoplePaths.profile(child.urlId), flash: 'The profile is written.' }),
});

/** A first version starts from what they told already of what matters to them, but for what a paper must not give away. */
async function load(asked: Asked): Promise<Loaded | undefined> {
  const inHand = await findProfileInHand(asked);
  if (!inHand) return undefined;
  const facts = inHand.versions.length === 0 ? await listFacts(asked.tx, [inHand.child.id], 'matters') : [];
  const open = facts.filter(({ sensitivity, tellsWhere }) => sensitivity === 'general' && !tellsWhere);
  return { ...inHand, told: open.map(({ answer }) => answer) };
}

async function save(
  asked: Asked,
  { shownVersion, ...typed }: z.infer<typeof fields>,
  { child, versions: [newest] }: Loaded,
): Promise<Ruling<undefined, 'too-long-for-a-page' | 'changed-meanwhile'>> {
  if (shownVersion !== (newest?.urlId ?? '')) return refuse('changed-meanwhile');
  if (!(await fitsOnOnePage(asked.writeDocument, child.name, typed))) return refuse('too-long-for-a-page');
  return writeProfile(asked, child.id, typed, newest);
}
