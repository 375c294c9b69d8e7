import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Asked } from '#platform/web/request.ts';
import { noteRequest } from '../note-request.ts';
import type { LeftRequest } from '../request.ts';
import { requestPaths } from '../requests.paths.ts';
import { findLeft, listSessions } from '../requests.queries.ts';
import { AboveWord } from '../see-request/above-word.page.tsx';
import {
  CHANGED_MEANWHILE,
  findRequestInHand,
  goesOnByTelephone,
  isFollowed,
  trailToLeft,
  trailToRequestOf,
} from '../see-request/request-in-hand.ts';
import type { HelpInHand, WayIn } from './way-in.ts';

/** The team, of a service that does not say it here itself. */
export const byTeam: WayIn = {
  needs: 'directory:ask',
  paths: {
    request: requestPaths.request,
    sessions: requestPaths.hearSessions,
    session: requestPaths.hearSession,
    end: requestPaths.hearEnding,
  },
  urlId: ':asked',
  beforeAsked: 'The day must not be before the service was asked',
  send: 'Write it down',
  ended: 'Written down.',
  words: 'What is different now, what helped, what is still wanted.',
  changedMeanwhile: CHANGED_MEANWHILE,
  async find(asked) {
    const help = await findHelp(asked);
    return help?.request.isHeard && help.request.acceptedOn !== null ? help : undefined;
  },
};

export type HelpFollowed = HelpInHand & { readonly request: LeftRequest };

/** What the team asked for and follows: with whom it is for, or without where whoever asked works with them no more. */
export async function findHelp(asked: Asked): Promise<HelpFollowed | undefined> {
  const found = await findRequestInHand(asked);
  if (!found) return findHelpLeft(asked);
  if (!isFollowed(found)) return undefined;
  const { request, person } = found;
  return {
    ...(await howItGoes(asked, request)),
    caption: `For ${person.name}`,
    above: <AboveWord {...found} />,
    trail: trailToRequestOf(found),
    about: [person.id],
    note: (tx, what, detail) => recordAudit(tx, `directory.${what}`, [person.id], { request: request.id, ...detail }),
  };
}

async function findHelpLeft(asked: Asked): Promise<HelpFollowed | undefined> {
  const request = await findLeft(asked.tx, asked.params['asked']!);
  return (
    request && {
      ...(await howItGoes(asked, request)),
      caption: `Request ${request.reference}, ${request.serviceName}`,
      above: (
        <a class="govuk-link" href={requestPaths.request(request.urlId)}>
          The request
        </a>
      ),
      trail: trailToLeft(request),
      about: [],
      note: (tx, what, detail) => noteRequest(tx, request, what, detail),
    }
  );
}

const howItGoes = async ({ tx }: Asked, request: LeftRequest) => ({
  request,
  sessions: await listSessions(tx, request.id),
  goesOn: goesOnByTelephone(request),
  urlId: request.urlId,
});
