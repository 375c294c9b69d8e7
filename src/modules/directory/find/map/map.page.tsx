import type { MapTiles } from '#platform/web/map/map-tiles.ts';
import { PlaceMap } from '#platform/web/map/place-map.tsx';
import { directoryPaths } from '../../directory.paths.ts';
import { type Shortlist, addressWith } from '../../shortlist/shortlist.rules.ts';
import { queryOf } from '../query-of.rules.ts';
import type { Question } from '../question.rules.ts';
import { ReadAs, heading } from '../results.page.tsx';
import { type AtPlace, byPlace } from './by-place.rules.ts';
import { type FoundPoint, type FoundPoints, MOST_POINTS } from './find-points.ts';

type MapPageProps = {
  question: Question;
  found: FoundPoints;
  tiles: MapTiles | undefined;
  typed: Readonly<Record<string, readonly string[]>>;
  list: Shortlist;
};

export const MapPage = ({ question, found, tiles, typed, list }: MapPageProps) => {
  const places = byPlace(found.points);
  return (
    <>
      <h1 class="govuk-heading-l">Where the services are</h1>
      <p class="govuk-body">
        {heading(found.total)}
        {found.total > 0 && `, ${inPlaces(places.length)}`}.{' '}
        <a class="govuk-link" href={addressWith(directoryPaths.directory, list, queryOf(typed))}>
          See them as a list, or change what you asked
        </a>
      </p>
      <ReadAs question={question} understood={found.understood.question} />
      {found.nowhere > 0 && (
        <p class="govuk-body">
          {found.nowhere === 1 ? '1 of them is' : `${found.nowhere.toLocaleString('en-GB')} of them are`} not on the
          map: they come to you, are online or by telephone, or do not say where they are.
        </p>
      )}
      {found.more && (
        <p class="govuk-body">
          Here are the first {MOST_POINTS}. Say a postcode and how far to see all that is near it.
        </p>
      )}
      {places.length > 0 && (
        <PlaceMap
          label="Map of services"
          tiles={tiles}
          places={places.map((place) => ({ ...place, told: <Told place={place} list={list} /> }))}
        />
      )}
    </>
  );
};

const inPlaces = (many: number): string => (many === 1 ? 'at 1 place' : `at ${many.toLocaleString('en-GB')} places`);

const Told = ({ place, list }: { place: AtPlace<FoundPoint>; list: Shortlist }) => (
  <>
    <strong>{place.name}</strong>
    <ul class="govuk-list govuk-!-margin-bottom-2">
      {place.services.map(({ urlId, name, provider }) => (
        <li>
          <a class="govuk-link" href={addressWith(directoryPaths.service(urlId), list)}>
            {name}
          </a>
          , {provider}
        </li>
      ))}
    </ul>
  </>
);
