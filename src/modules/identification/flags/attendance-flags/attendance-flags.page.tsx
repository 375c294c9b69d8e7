import { inWords, type LocalDate } from '#kernel/local-date.ts';
import type { Child } from '#modules/people/index.ts';
import { govukDetails } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { ANSWERED } from '../../conversations/answers.rules.ts';
import { noMarksSince, type RuleInWords } from '../../attendance-first/attendance-first-words.rules.ts';
import type { AttendanceFirst } from '../../attendance-first/attendance-run.rules.ts';
import { ChallengeLines } from '../challenge-lines.page.tsx';
import type { Challenge } from '../challenges.queries.ts';
import { RULE_LABELS, changeInWords } from '../flag-words.rules.ts';
import type { Flag } from '../flags.queries.ts';
import { identificationPaths } from '../../identification.paths.ts';
import type { RecordedConversation } from '../../conversations/record-conversation/conversations.queries.ts';

type Props = {
  child: Child;
  definition: AttendanceFirst;
  since: LocalDate;
  asAt: LocalDate | undefined;
  reasons: readonly RuleInWords[];
  whyNot: readonly RuleInWords[];
  flags: readonly Flag[];
  challenges: readonly Challenge[];
  conversations: readonly RecordedConversation[];
  mayAnswer: boolean;
};

export const AttendanceFlags = (props: Props) => (
  <>
    <h2 class="govuk-heading-m">Attendance flags</h2>
    <HowItIsNow {...props} />
    <ChallengeLines challenges={props.challenges} />
    {props.mayAnswer && (
      <p class="govuk-body">
        <a class="govuk-link" href={identificationPaths.conversation(props.child.urlId)}>
          Record a conversation or another answer
        </a>
      </p>
    )}
    {props.conversations.length > 0 &&
      govukDetails({ summaryText: 'What was answered', html: <Conversations {...props} /> })}
    {props.flags.length > 0 &&
      govukDetails({ summaryText: 'Flags, as they were raised', html: <History {...props} /> })}
  </>
);

const HowItIsNow = ({ definition, since, asAt, reasons, whyNot }: Props) => {
  const said = reasons.length > 0 ? reasons : whyNot;
  if (!asAt) return <p class="govuk-body">{noMarksSince(since)}</p>;
  return (
    <>
      <p class="govuk-body">
        {reasons.length > 0 ? 'Flagged' : 'Not flagged'} on the marks up to {inWords(asAt)}, by{' '}
        <a class="govuk-link" href={identificationPaths.definition}>
          {definition.name}, version {definition.version}
        </a>
        . {reasons.length > 0 ? 'Why:' : 'How far it was from each rule:'}
      </p>
      <SummaryList
        rows={said.map(({ rule, sentence }) => ({ key: { text: RULE_LABELS[rule] }, value: { text: sentence } }))}
      />
    </>
  );
};

const Conversations = ({ conversations }: Props) => (
  <ul class="govuk-list govuk-list--bullet">
    {conversations.map(({ answer, on, by, schoolName, note }) => (
      <li>
        {inWords(on)}: {ANSWERED[answer]} ({by}, {schoolName}). {note}
      </li>
    ))}
  </ul>
);

const History = ({ child, flags, mayAnswer }: Props) => (
  <ul class="govuk-list govuk-list--bullet">
    {flags.map((flag) => (
      <li>
        {RULE_LABELS[flag.change.rule]}. {changeInWords(flag.change, flag.raisedOn)}, {flag.schoolName}, by{' '}
        {flag.definition}. {flag.reasons.join(' ')}
        {mayAnswer && (
          <p class="govuk-body govuk-!-margin-top-1">
            <a class="govuk-link" href={identificationPaths.challenge(child.urlId, flag.urlId)}>
              Say that this flag is wrong
              <span class="govuk-visually-hidden"> of {inWords(flag.raisedOn)}</span>
            </a>
          </p>
        )}
      </li>
    ))}
  </ul>
);
