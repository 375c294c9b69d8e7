import { Control, DivIcon, Map as Ground, Marker, TileLayer } from 'leaflet/dist/leaflet-src.esm.js';

/** Nothing moves by itself, and the wheel goes on turning the page. */
const STILL = {
  attributionControl: false,
  fadeAnimation: false,
  inertia: false,
  markerZoomAnimation: false,
  scrollWheelZoom: false,
  zoomAnimation: false,
  zoomSnap: 0.25,
};
const NEAREST = 15;

/** Draws the places of the list beside it. Without pictures of the map they stand on a plain ground, by their names. */
export function drawMap(whole) {
  whole.querySelector('.rooted-map__frame').hidden = false;
  whole.classList.add('rooted-map--drawn');
  const ground = whole.querySelector('.rooted-map__ground');
  const map = new Ground(ground, STILL);
  ground.addEventListener('keydown', ({ key }) => key === 'Escape' && map.closePopup());
  const { tiles } = whole.dataset;
  const pins = [...whole.querySelectorAll('[data-latitude]')].map((place, i) => pinFor(place, i + 1, !tiles));
  if (tiles) new TileLayer(tiles, { maxZoom: 19, referrerPolicy: 'origin' }).addTo(map);
  new Control.Scale({ maxWidth: 140 }).addTo(map);
  map.fitBounds(
    pins.map((pin) => pin.getLatLng()),
    { maxZoom: NEAREST, padding: [40, 40] },
  );
  for (const pin of pins) putOn(map, pin);
  map.on('zoomend moveend', () => showNamesWithRoom(pins));
  showNamesWithRoom(pins);
}

function pinFor(place, number, named) {
  const { latitude, longitude, name } = place.dataset;
  const icon = new DivIcon({ className: 'rooted-map__pin', html: textIn('span', String(number)), iconSize: null });
  const pin = new Marker([Number(latitude), Number(longitude)], { icon, riseOnHover: true, zIndexOffset: -number });
  pin.name = `${number}. ${name}`;
  pin.bindTooltip(textIn('span', name), { direction: 'auto', offset: [14, 0], permanent: named });
  pin.bindPopup(() => saidOf(place), { autoPanPaddingTopLeft: [50, 10], maxHeight: 240, maxWidth: 260 });
  return pin;
}

function putOn(map, pin) {
  pin.addTo(map);
  const button = pin.getElement();
  button.setAttribute('aria-label', pin.name);
  button.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    pin.openPopup();
  });
  pin.on('popupopen', ({ popup }) => {
    const said = popup.getElement().querySelector('.leaflet-popup-content');
    said.tabIndex = -1;
    said.focus({ preventScroll: true });
  });
  // What had the focus has gone with it.
  pin.on('popupclose', () => {
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
  });
}

/** What stands in the list, again. */
function saidOf(place) {
  const said = document.createElement('div');
  said.append(...place.cloneNode(true).childNodes);
  return said;
}

function textIn(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** Names stand beside the pins as far as there is room, the first of the list first. */
function showNamesWithRoom(pins) {
  const shown = [];
  for (const pin of pins) {
    const label = pin.getTooltip().options.permanent && pin.getTooltip().getElement();
    if (!label) continue;
    const box = label.getBoundingClientRect();
    const hasRoom = shown.every((other) => !overlap(box, other));
    label.classList.toggle('rooted-map__name--hidden', !hasRoom);
    if (hasRoom) shown.push(box);
  }
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
