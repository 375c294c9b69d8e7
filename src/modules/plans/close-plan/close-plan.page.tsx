import { inWords } from '#kernel/local-date.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukButton, govukInput, govukRadios, govukTextarea, govukWarningText } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Action, Need } from '../content/plan-content.ts';
import type { PlanInHand } from '../plan/plan-in-hand.ts';
import { type Separated, isAnybodyHidden } from '../plan/separated.rules.ts';
import { plansPaths } from '../plans.paths.ts';
import { type ClosingReason, OUTCOMES, type Outcome } from './closing.rules.ts';

export const OUTCOME_LABELS: Record<Outcome, string> = {
  met: 'Met',
  'partly-met': 'Partly met',
  'not-met': 'Not met',
};

/** What the answers about one need, and one open action, are called. */
export const outcomeField = (need: Need): string => `need.${need.urlId}.outcome`;
export const whyField = (action: Action): string => `action.${action.urlId}.why`;

type Props = {
  inHand: PlanInHand;
  needs: readonly Need[];
  openActions: readonly Action[];
  reasons: readonly ClosingReason[];
  separated: Separated;
  entry: Entry;
  shown: Shown;
};

export const ClosePlanPage = ({ inHand, needs, openActions, reasons, separated, entry, shown }: Props) => (
  <Column caption={inHand.title} heading="Close the family plan">
    <p class="govuk-body">Close it with the family, at a meeting. Afterwards nothing in it can be changed.</p>
    {govukWarningText({
      text: 'When the plan is closed, its team no longer sees the family because of it.',
      iconFallbackText: 'Warning',
    })}
    <p class="govuk-body">
      First print the paper of how it ended for the family: once the plan is closed, you may no longer see it. A button
      at the end makes it with the words that you have written, and saves nothing.
    </p>
    <Form
      shown={shown}
      send="Close the plan"
      version={inHand.plan.version}
      keepsDraft
      warning
      beside={<Papers inHand={inHand} separated={separated} />}
    >
      {needs.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What came of each need</h2>
          <p class="govuk-hint">{whereNobodyIsAsked(reasons)}</p>
        </>
      )}
      {needs.map((need) => (
        <OutcomeQuestion entry={entry} need={need} />
      ))}
      {openActions.length > 0 && <h2 class="govuk-heading-m">Actions still open</h2>}
      {openActions.map((action) =>
        govukInput({
          ...field(entry, whyField(action)),
          label: { text: action.what, classes: 'govuk-label--s' },
          hint: { text: `${action.owner}, by ${inWords(action.dueOn)}. Why was it not done?` },
        }),
      )}
      <h2 class="govuk-heading-m">The end of the plan</h2>
      {govukRadios({
        ...choice(entry, 'reason'),
        fieldset: { legend: { text: 'Why does it end?', classes: 'govuk-fieldset__legend--s' } },
        items: reasons.map(({ code, name }) => ({
          value: code,
          text: name,
          checked: isChosen(entry, 'reason', code),
        })),
      })}
      {govukTextarea({
        ...field(entry, 'familyView'),
        label: { text: 'What do the family say about it?', classes: 'govuk-label--s' },
        hint: {
          text: `The children too. What helped, what did not, in their words. ${whereNobodyIsAsked(reasons)}`,
        },
        rows: 4,
      })}
      {govukTextarea({
        ...field(entry, 'whatNext'),
        label: { text: 'What happens next, and whom can they call?', classes: 'govuk-label--s' },
        rows: 4,
      })}
    </Form>
  </Column>
);

/** Where one of the family must not find another, one for each. The form stays as it is: the paper opens beside it. */
const Papers = ({ inHand: { plan, persons }, separated }: Pick<Props, 'inHand' | 'separated'>) =>
  isAnybodyHidden(separated) ? (
    <>
      {persons.map(({ key, name }) =>
        paperButton(`See the paper for ${name} with these words`, plansPaths.closingPaperFor(plan.urlId, key)),
      )}
    </>
  ) : (
    paperButton('See the paper with these words', plansPaths.closingPaper(plan.urlId))
  );

const paperButton = (text: string, path: string) =>
  govukButton({
    text: `${text} (PDF)`,
    name: '_paper',
    value: 'yes',
    classes: 'govuk-button--secondary',
    attributes: { formaction: path, formtarget: '_blank' },
  });

/** Where nobody could be asked, nobody makes it up. */
function whereNobodyIsAsked(reasons: readonly ClosingReason[]): string {
  const names = reasons.filter(({ familyIsAsked }) => !familyIsAsked).map(({ name }) => `“${name}”`);
  return names.length === 0 ? '' : `You can leave this out where it ends for ${names.join(', ')}.`;
}

const OutcomeQuestion = ({ entry, need }: { entry: Entry; need: Need }) =>
  govukRadios({
    ...choice(entry, outcomeField(need)),
    classes: 'govuk-radios--inline',
    fieldset: { legend: { text: need.name, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: `Wanted: ${need.wanted}` },
    items: OUTCOMES.map((value) => ({
      value,
      text: OUTCOME_LABELS[value],
      checked: isChosen(entry, outcomeField(need), value),
    })),
  });
