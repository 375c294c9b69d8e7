import { z } from 'zod';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { yesOrNo } from '#platform/web/yes-or-no.tsx';
import { SENSITIVITIES, listMySensitivities } from '../../../content/sensitivity.ts';
import { PLAN_CLOSED, WHOLE_FAMILY, personsOf } from '../../../plan/plan-in-hand.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { findMeetingToCome, trailToMeeting } from '../../meeting-in-hand.ts';
import { wordsFields } from '../words-fields.ts';
import { WriteWordsPage } from './write-words.page.tsx';
import { writeWords } from './write-words.ts';

const fields = z.object({
  ...wordsFields,
  about: text('Say who this is about'),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
  forRoom: yesOrNo('Say who may read it'),
});

export const writeWordsRoute = form({
  path: plansPaths.writeWords(':plan', ':meeting', ':invited'),
  needs: 'plans:work',
  title: 'Words for the meeting',
  fields,
  drafts: 'plans.meeting-words',
  async load(asked) {
    const found = await findMeetingToCome(asked);
    const who = found?.invited.find(({ urlId }) => urlId === asked.params['invited']);
    return found && who && { ...found, who, sensitivities: await listMySensitivities(asked.tx) };
  },
  trail: (loaded) => trailToMeeting(loaded),
  start: () => ({ about: WHOLE_FAMILY }),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <WriteWordsPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { who, ...found }) => writeWords(asked, found, who, typed),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'about-nobody': { field: 'about', message: 'Say who this is about' },
    'nothing-written': { field: 'working-well', message: 'Write something, or choose a number' },
  },
  done: (_, { inHand, meeting }) => ({
    to: plansPaths.meetingPage(inHand.plan.urlId, meeting.urlId),
    flash: 'Kept for the meeting.',
  }),
});
