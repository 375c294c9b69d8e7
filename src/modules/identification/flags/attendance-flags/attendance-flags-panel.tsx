import { todayInLondon } from '#kernel/local-date.ts';
import { enrolmentsOf } from '#modules/education/index.ts';
import type { ChildPanel } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { reasonsInWords, whyNotInWords } from '../../attendance-first/attendance-first-words.rules.ts';
import { listChallenges } from '../challenges.queries.ts';
import { listFlagsOf } from '../flags.queries.ts';
import { judgeChildren } from '../../attendance-first/judge-children.ts';
import { listConversations } from '../../conversations/record-conversation/conversations.queries.ts';
import { AttendanceFlags } from './attendance-flags.page.tsx';

/** As much of each as the page of a child takes. */
const MOST = 20;

/** On a child's page: whether a rule holds now and why, or how far off each is; what was raised before, and answered. */
export const attendanceFlagsPanel: ChildPanel = {
  name: 'identification.attendance-flags',
  needs: 'identification:see-flags',
  order: 20,
  async load({ tx, actor }, child) {
    const [enrolment] = await enrolmentsOf(tx, [child.id]);
    if (!enrolment) return undefined;
    const { version, since, asAt, judgements } = await judgeChildren(
      tx,
      [child.id],
      enrolment.schoolOrgId,
      todayInLondon(),
    );
    const judgement = judgements.get(child.id);
    const flags = await listFlagsOf(tx, [child.id], MOST);
    await recordAudit(tx, 'identification.flags-viewed', [child.id], { flags: flags.length });
    return (
      <AttendanceFlags
        child={child}
        definition={version.definition}
        since={since}
        asAt={asAt}
        reasons={judgement ? reasonsInWords(judgement, version.definition) : []}
        whyNot={judgement ? whyNotInWords(judgement, version.definition) : []}
        flags={flags}
        challenges={await listChallenges(tx, [child.id])}
        conversations={await listConversations(tx, [child.id], MOST)}
        mayAnswer={actor.permissions.has('identification:answer') && enrolment.schoolOrgId === actor.orgId}
      />
    );
  },
};
