import { educationPaths } from '#modules/education/index.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { inWords } from '#kernel/local-date.ts';
import { govukButton } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { ANSWERED, ANSWERS, ANSWER_LABELS } from '../../conversations/answers.rules.ts';
import { ChallengeLines } from '../../flags/challenge-lines.page.tsx';
import { DataNote } from '../data-note.page.tsx';
import { RULE_LABELS, changeInWords } from '../../flags/flag-words.rules.ts';
import type { HelpStatus } from '../../help-requests/help-status.rules.ts';
import { identificationPaths } from '../../identification.paths.ts';
import type { ListedChild, WeekList } from '../week-list.ts';

type Props = {
  list: WeekList;
  listed: readonly ListedChild[];
  requests: Readonly<Record<HelpStatus, number>>;
  shown: Shown;
};

export const SeeMondayListPage = ({ list, listed, requests, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Monday list</h1>
      <DataNote run={list.run} isOld={list.isOld} />
      <p class="govuk-body">
        Pupils for whom something is new or worse, by{' '}
        <a class="govuk-link" href={identificationPaths.definition}>
          {list.version.definition.name}, version {list.version.definition.version}
        </a>
        . It says who may need a conversation, and nothing more: you decide.
      </p>
      {list.run && <Progress {...list} />}
      {listed.map((one) => (
        <ChildCard one={one} />
      ))}
      <ThereIsMore {...list} requests={requests} />
      <LookAgain shown={shown} />
    </div>
  </div>
);

const Progress = ({ flags }: WeekList) => {
  const answered = flags.filter(({ answer }) => answer).length;
  if (flags.length === 0) {
    return (
      <p class="govuk-body">
        Nobody is new or worse. Thank you: there is nothing to answer until the next marks come in.
      </p>
    );
  }
  if (answered === flags.length) {
    return (
      <p class="govuk-body">
        {answered} of {flags.length} answered. Thank you: that is everybody for this week.
      </p>
    );
  }
  return (
    <p class="govuk-body">
      {answered} of {flags.length} answered this week. If you could not reach anybody, leave the child on the list: that
      is an answer too.
    </p>
  );
};

const ChildCard = ({ one: { child, flag, reasons, support, challenges } }: { one: ListedChild }) => (
  <section class="rooted-card">
    <h2 class="govuk-heading-m">
      <a class="govuk-link" href={peoplePaths.child(child.urlId)}>
        {child.name}
      </a>
    </h2>
    <p class="govuk-body">
      <strong>{RULE_LABELS[flag.change.rule]}.</strong> {changeInWords(flag.change, flag.raisedOn)}. {reasons.join(' ')}
    </p>
    <ChallengeLines challenges={challenges} />
    {support.length > 0 && (
      <p class="govuk-body">
        <strong>Support they have:</strong> {support.join('. ')}
      </p>
    )}
    {flag.answer && flag.answeredOn ? (
      <p class="govuk-body">
        <strong>Answered:</strong> {ANSWERED[flag.answer]}, {inWords(flag.answeredOn)}
      </p>
    ) : (
      <AnswerLinks child={child} />
    )}
  </section>
);

const AnswerLinks = ({ child }: Pick<ListedChild, 'child'>) => (
  <ul class="govuk-list rooted-inline-list">
    {ANSWERS.map((answer) => (
      <li>
        <a class="govuk-link" href={`${identificationPaths.conversation(child.urlId)}?answer=${answer}`}>
          {ANSWER_LABELS[answer]}
          <span class="govuk-visually-hidden"> about {child.name}</span>
        </a>
      </li>
    ))}
  </ul>
);

const ThereIsMore = ({ flags, counts, requests }: WeekList & Pick<Props, 'requests'>) => {
  const waitingHere = flags.filter(({ answer }) => !answer).length;
  const open = requests.asked + requests.accepted + requests.advised;
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={educationPaths.schoolAttendance}>
          See the attendance of your school week by week
        </a>
      </li>
      {counts.waiting > waitingHere && (
        <li>
          <a class="govuk-link" href={identificationPaths.allFlags}>
            See the rest of the list: {counts.waiting - waitingHere} more
          </a>
        </li>
      )}
      {counts.flagged > 0 && (
        <li>
          <a class="govuk-link" href={`${identificationPaths.allFlags}?show=flagged`}>
            See everybody with a flag: {counts.flagged}
          </a>
        </li>
      )}
      {counts.better > 0 && (
        <li>
          Good news:{' '}
          <a class="govuk-link" href={`${identificationPaths.allFlags}?show=better`}>
            {counts.better === 1 ? 'one pupil is' : `${counts.better} pupils are`} better
          </a>{' '}
          in the last four weeks.
        </li>
      )}
      {open > 0 && (
        <li>
          <a class="govuk-link" href={identificationPaths.helpRequests}>
            Help you asked for
          </a>
          : {requests.asked} waiting for an answer, {requests.accepted + requests.advised} answered.
        </li>
      )}
    </ul>
  );
};

/** New marks are looked at as they come in; this is for when somebody doubts it. */
const LookAgain = ({ shown }: { shown: Shown }) => (
  <form method="post" action={identificationPaths.lookAgain}>
    <input type="hidden" name="_key" value={shown.key} />
    {govukButton({ text: 'Look at the marks again', classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>
);
