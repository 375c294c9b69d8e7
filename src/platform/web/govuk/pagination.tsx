import { classNames, spreadable } from './attributes.ts';
import type { Html } from './html.ts';
import type { PaginationOptions } from './macro-options.ts';

type Item = Exclude<NonNullable<PaginationOptions['items']>[number], false | null | undefined>;
type Neighbour = NonNullable<PaginationOptions['next']>;
type Direction = 'prev' | 'next';

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const;

/** The way through a long list. Without page numbers the links stand one above the other, each with its label. */
export const Pagination = ({ items, previous, next, landmarkLabel, classes, attributes }: PaginationOptions): Html => {
  const block = !items && Boolean(previous || next);
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel || 'Pagination'}
      {...spreadable(attributes)}
    >
      {neighbourLink(previous, 'prev', block)}
      {items && <ul class="govuk-pagination__list">{items.filter(isShown).map(pageItem)}</ul>}
      {neighbourLink(next, 'next', block)}
    </nav>
  );
};

const isShown = (item: Item | false | null | undefined): item is Item => Boolean(item) && Object.keys(item!).length > 0;

const pageItem = (item: Item): Html =>
  item.ellipsis ? (
    <li class={itemClass(item)}>⋯</li>
  ) : (
    <li class={itemClass(item)}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...spreadable(item.attributes)}
      >
        {item.number}
      </a>
    </li>
  );

const itemClass = ({ current, ellipsis }: Item) =>
  classNames(
    'govuk-pagination__item',
    current && 'govuk-pagination__item--current',
    ellipsis && 'govuk-pagination__item--ellipsis',
  );

const neighbourLink = (link: Neighbour | undefined, direction: Direction, block: boolean): Html | null =>
  link?.href ? (
    <div class={`govuk-pagination__${direction}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={direction} {...spreadable(link.attributes)}>
        {block ? titleWithLabel(link, direction) : titleBesideNumbers(link, direction)}
      </a>
    </div>
  ) : null;

const titleBesideNumbers = (link: Neighbour, direction: Direction): Html => {
  const title = <span class="govuk-pagination__link-title">{titleOf(link, direction)}</span>;
  return direction === 'prev' ? (
    <>
      {arrow(direction)}
      {title}
    </>
  ) : (
    <>
      {title}
      {arrow(direction)}
    </>
  );
};

const titleWithLabel = (link: Neighbour, direction: Direction): Html => (
  <>
    {arrow(direction)}
    <span
      class={classNames('govuk-pagination__link-title', !link.labelText && 'govuk-pagination__link-title--decorated')}
    >
      {titleOf(link, direction)}
    </span>
    {link.labelText && (
      <>
        <span class="govuk-visually-hidden">:</span>
        <span class="govuk-pagination__link-label">{link.labelText}</span>
      </>
    )}
  </>
);

const titleOf = ({ html, text }: Neighbour, direction: Direction) => html ?? text ?? ordinaryTitle(direction);

const ordinaryTitle = (direction: Direction): Html => (
  <>
    {direction === 'prev' ? 'Previous' : 'Next'}
    <span class="govuk-visually-hidden"> page</span>
  </>
);

const arrow = (direction: Direction): Html => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={ARROWS[direction]}></path>
  </svg>
);
