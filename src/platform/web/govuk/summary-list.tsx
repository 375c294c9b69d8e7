import { classNames, spreadable } from './attributes.ts';
import type { Html } from './html.ts';
import type { SummaryListOptions } from './macro-options.ts';

type Row = Exclude<SummaryListOptions['rows'][number], false | null | undefined>;
type Card = NonNullable<SummaryListOptions['card']>;
type Title = Card['title'];
type Action = NonNullable<NonNullable<Row['actions']>['items']>[number];

/** Facts as names and values, each with what can be done about it; in a card where several lists stand together. */
export const SummaryList = ({ rows, card, classes, attributes }: SummaryListOptions): Html => {
  const shown = rows.filter((row): row is Row => Boolean(row));
  const anyActions = shown.some(({ actions }) => actions?.items?.length);
  const list = (
    <dl class={classNames('govuk-summary-list', classes)} {...spreadable(attributes)}>
      {shown.map((row) => summaryRow(row, anyActions && !row.actions?.items, card?.title))}
    </dl>
  );
  return card ? summaryCard(card, list) : list;
};

const summaryRow = ({ key, value, actions, classes }: Row, withoutActions: boolean, title: Title): Html => (
  <div class={classNames('govuk-summary-list__row', withoutActions && 'govuk-summary-list__row--no-actions', classes)}>
    <dt class={classNames('govuk-summary-list__key', key.classes)}>{key.html ?? key.text}</dt>
    <dd class={classNames('govuk-summary-list__value', value.classes)}>{value.html ?? value.text}</dd>
    {actions?.items?.length ? (
      <dd class={classNames('govuk-summary-list__actions', actions.classes)}>{rowActions(actions.items, title)}</dd>
    ) : null}
  </div>
);

const rowActions = (items: readonly Action[], title: Title) =>
  items.length === 1 ? (
    items.map((action) => actionLink(action, title))
  ) : (
    <ul class="govuk-summary-list__actions-list">
      {items.map((action) => (
        <li class="govuk-summary-list__actions-list-item">{actionLink(action, title)}</li>
      ))}
    </ul>
  );

/** Every link says what it is about to somebody who hears the links without the list: "Change name (Mother)". */
const actionLink = ({ href, text, html, visuallyHiddenText, classes, attributes }: Action, title: Title): Html => (
  <a class={classNames('govuk-link', classes)} href={href} {...spreadable(attributes)}>
    {html ?? text}
    {(visuallyHiddenText || title) && (
      <span class="govuk-visually-hidden">
        {visuallyHiddenText && ` ${visuallyHiddenText}`}
        {title && <> ({title.html ?? title.text})</>}
      </span>
    )}
  </a>
);

const summaryCard = ({ title, actions, classes, attributes }: Card, list: Html): Html => (
  <div class={classNames('govuk-summary-card', classes)} {...spreadable(attributes)}>
    <div class="govuk-summary-card__title-wrapper">
      {title && cardTitle(title)}
      {actions?.items?.length ? cardActions(actions.items, actions.classes, title) : null}
    </div>
    <div class="govuk-summary-card__content">{list}</div>
  </div>
);

const cardTitle = ({ headingLevel = 2, text, html, classes }: NonNullable<Title>): Html => {
  const Heading = `h${headingLevel}` as 'h2';
  return <Heading class={classNames('govuk-summary-card__title', classes)}>{html ?? text}</Heading>;
};

const cardActions = (items: readonly Action[], classes: string | undefined, title: Title): Html =>
  items.length === 1 ? (
    <div class={classNames('govuk-summary-card__actions', classes)}>
      {items.map((action) => actionLink(action, title))}
    </div>
  ) : (
    <ul class={classNames('govuk-summary-card__actions', classes)}>
      {items.map((action) => (
        <li class="govuk-summary-card__action">{actionLink(action, title)}</li>
      ))}
    </ul>
  );
