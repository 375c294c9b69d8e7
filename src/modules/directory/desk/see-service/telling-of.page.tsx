import { govukInsetText } from '#platform/web/govuk/macros.ts';
import { deskPaths } from '../desk.paths.ts';
import { MOST_TELLING, type Telling } from './telling-of.ts';

/** What everybody reads that tells of a place that must not be found: for curators alone, who look at each. */
export const TellingOf = ({ telling }: { telling: readonly Telling[] }) =>
  telling.length === 0
    ? null
    : govukInsetText({
        html: (
          <>
            <p class="govuk-body">
              A place must not be found, and what everybody reads names its postcode or its address, or a point close to
              it. Look at each of these: if it tells where that is, keep its place too, change its words, or take it
              out.
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {telling.map(({ name, urlId, of, isItself }) => (
                <li>
                  <a class="govuk-link" href={deskPaths.service(urlId)}>
                    {name}
                  </a>
                  {isItself ? ', in its own words' : `, which tells of the place of ${of}`}
                </li>
              ))}
            </ul>
            {telling.length === MOST_TELLING ? <p class="govuk-body">There may be more.</p> : null}
          </>
        ),
      });
