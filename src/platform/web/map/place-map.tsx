import type { Html } from '../govuk/html.ts';
import type { MapTiles } from './map-tiles.ts';

/** A place, in degrees, with what there is to say of it. */
export type MapPlace = {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly told: Html;
};

type PlaceMapProps = {
  /** What it is a map of. */
  readonly label: string;
  readonly places: readonly MapPlace[];
  readonly tiles: MapTiles | undefined;
};

/**
 * A numbered list of places, which a script draws on a map beside it (draw-map.js); a list for who has no script, or does not
 * see. What a place says on the map is taken from the list as it stands there, never from text as markup.
 */
export const PlaceMap = ({ label, places, tiles }: PlaceMapProps) => (
  <div class="rooted-map" data-tiles={tiles?.address}>
    <div class="rooted-map__frame" hidden>
      <p class="govuk-body-s">
        <a class="govuk-link" href="#places">
          Skip the map
        </a>
      </p>
      <div class="rooted-map__ground" role="region" aria-label={label} />
      {tiles && <p class="govuk-body-s">Map: {tiles.by}</p>}
    </div>
    <ol class="rooted-map__places" id="places">
      {places.map(({ latitude, longitude, name, told }) => (
        <li class="rooted-map__place" data-latitude={latitude} data-longitude={longitude} data-name={name}>
          {told}
        </li>
      ))}
    </ol>
  </div>
);
