import type { LocalDate } from '#kernel/local-date.ts';
import type { Markup } from '#platform/web/answer.ts';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import { directoryPaths } from '../directory.paths.ts';
import { AvailabilityTag } from '../see-service/availability-tag.page.tsx';
import { availabilityOn } from '../see-service/availability.rules.ts';
import { ShortlistBar, ShortlistLink } from '../shortlist/shortlist-link.page.tsx';
import { type Shortlist, addressWith } from '../shortlist/shortlist.rules.ts';
import { type Found, type FoundService, PER_PAGE } from './find-services.ts';
import type { Question } from './question.rules.ts';
import { type Reason, readFromWords, whyFound } from './why.rules.ts';

export type ResultsProps = {
  /** What the form says; what was read from the words beside it is in `found`. */
  question: Question;
  found: Found;
  /** The address of the search, without the page. */
  query: URLSearchParams;
  list: Shortlist;
  number: number;
  today: LocalDate;
  /** Where the search stands; everybody's, unless it is said otherwise. */
  path?: string;
  /** What is done with a service that was found, in place of the shortlist. */
  Beside?: (props: { service: FoundService }) => Markup;
};

export const Results = (props: ResultsProps) => (
  <div class="rooted-find__results">
    <h2 class="govuk-heading-m" id="found">
      {heading(props.found.total)}
    </h2>
    {props.found.services.length > 0 && props.path === undefined && (
      <p class="govuk-body rooted-screen-only">
        <a class="govuk-link" href={onTheMap(props)}>
          See them on a map
        </a>
      </p>
    )}
    <ReadAs question={props.question} understood={props.found.understood.question} />
    <ShortlistBar list={props.list} />
    {props.found.services.length === 0 && <NothingFound {...props} />}
    <ol class="rooted-find__list">
      {props.found.services.map((service) => (
        <Result {...props} service={service} />
      ))}
    </ol>
    <PagesOfList
      path={props.path ?? directoryPaths.directory}
      filter={props.query}
      page={props.number}
      total={props.found.total}
      perPage={PER_PAGE}
    />
  </div>
);

const onTheMap = ({ query, list }: ResultsProps): string => addressWith(directoryPaths.map, list, query);

export function heading(total: number): string {
  if (total === 0) return 'Nothing found';
  return total === 1 ? '1 service' : `${total.toLocaleString('en-GB')} services`;
}

/** What was taken from the words as a filter, so that nobody wonders what is missing. */
export function ReadAs({ question, understood }: { question: Question; understood: Question }) {
  const read = readFromWords(question, understood);
  return read.length === 0 ? <></> : <p class="govuk-body">From your words: {read.join(', ')}.</p>;
}

const Result = ({ service, found, list, query, today, Beside }: ResultsProps & { service: FoundService }) => (
  <li class="rooted-card">
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
      <a class="govuk-link" href={addressWith(directoryPaths.service(service.urlId), list)}>
        {service.name}
      </a>
    </h3>
    <p class="govuk-body-s govuk-!-margin-bottom-2">{service.provider}</p>
    <p class="govuk-body govuk-!-margin-bottom-2">
      <AvailabilityTag {...availabilityOn(service, today)} />
      {service.protection === 'crisis' && <strong> Help in a crisis</strong>}
    </p>
    {service.description && <p class="govuk-body govuk-!-margin-bottom-2">{shortened(service.description)}</p>}
    <ul class="govuk-list govuk-list--bullet govuk-body-s" aria-label={`Why ${service.name}`}>
      {whyFound(service, found.understood, today).map(Why)}
      {service.stale && <li>Nobody has confirmed lately that this is right</li>}
    </ul>
    {Beside ? (
      <Beside service={service} />
    ) : (
      <p class="govuk-body-s rooted-screen-only">
        <ShortlistLink list={list} urlId={service.urlId} name={service.name} to={sameSearch(query)} />
      </p>
    )}
  </li>
);

const sameSearch = (query: URLSearchParams) => (next: Shortlist) => addressWith(directoryPaths.directory, next, query);

const Why = (reason: Reason) => <li>{reason.map(({ text, strong }) => (strong ? <strong>{text}</strong> : text))}</li>;

const SHORT = 200;

/** As much as shows what it is, ended between two words. */
const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= SHORT ? line : `${line.slice(0, line.lastIndexOf(' ', SHORT))} …`;
};

const NothingFound = ({ found: { understood }, query, path = directoryPaths.directory }: ResultsProps) => (
  <>
    <p class="govuk-body">You could:</p>
    <ul class="govuk-list govuk-list--bullet">
      {understood.question.miles !== undefined && (
        <li>
          <a class="govuk-link" href={without(path, query, 'within')}>
            look at any distance
          </a>
        </li>
      )}
      {understood.question.words.trim() !== '' && (
        <li>
          use other or fewer words, or{' '}
          <a class="govuk-link" href={without(path, query, 'q')}>
            leave them out
          </a>{' '}
          and choose what to get help with
        </li>
      )}
      <li>choose less: an age, a day or a language may leave out a service that would help</li>
      <li>
        <a class="govuk-link" href={directoryPaths.directory}>
          look at all services
        </a>
      </li>
    </ul>
    <p class="govuk-body">If you are not sure who can help, ask your child’s school, health visitor or doctor.</p>
  </>
);

function without(path: string, query: URLSearchParams, name: string): string {
  const rest = new URLSearchParams(query);
  rest.delete(name);
  return `${path}?${rest.toString()}`;
}
