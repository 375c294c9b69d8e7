import type { Id } from '#kernel/id.ts';
import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes, govukInsetText, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { NamedPerson } from '../../identity/names.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { Fact, FactKind } from '../facts.queries.ts';
import { ToldByQuestions } from '../told-by.page.tsx';
import { toldInWords } from '../told-by.ts';

type Props = {
  kind: FactKind;
  family: readonly NamedPerson[];
  mayBeAbout: readonly NamedPerson[];
  known: readonly Fact[];
  names: ReadonlyMap<Id<'person'>, string>;
  entry: Entry;
  shown: Shown;
};

export const RecordFactPage = ({ kind, family, mayBeAbout, known, names, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{kind.name}</h1>
      {known.length > 0 && govukInsetText({ html: <KnownAlready known={known} names={names} /> })}
      <Form shown={shown} send="Keep this" keepsDraft>
        {govukCheckboxes({
          ...choice(entry, 'persons'),
          fieldset: { legend: { text: 'Whom is it about?', classes: 'govuk-fieldset__legend--s' } },
          items: mayBeAbout.map(({ id, name }) => ({
            value: id,
            text: name,
            checked: isChosen(entry, 'persons', id),
          })),
        })}
        {govukTextarea({
          ...field(entry, 'answer'),
          label: { text: kind.question, classes: 'govuk-label--s' },
          ...(kind.hint ? { hint: { text: kind.hint } } : {}),
          rows: 4,
        })}
        <ToldByQuestions entry={entry} family={family} />
      </Form>
    </div>
  </div>
);

const KnownAlready = ({ known, names }: Pick<Props, 'known' | 'names'>) => (
  <>
    <p class="govuk-body">
      <strong>We know this already.</strong> Ask only whether it still fits.
    </p>
    <ul class="govuk-list">
      {known.map((fact) => (
        <li>
          {names.get(fact.personId)}: {fact.answer}{' '}
          <div class="govuk-hint govuk-!-margin-bottom-0">
            {toldInWords(fact, names)}, {inWords(fact.toldOn)}
          </div>
          <a class="govuk-link" href={peoplePaths.correctFact(fact.urlId)}>
            Correct it, or say that it still fits
          </a>
        </li>
      ))}
    </ul>
  </>
);
