/* global MAP_SCRIPT, MAP_STYLES */

/** Draws the map of a page that has one. What that takes is fetched only then; its names are put here by the build. */
export async function showMap() {
  const map = document.querySelector('.rooted-map');
  if (!map || !map.querySelector('[data-latitude]')) return;
  const [{ drawMap }] = await Promise.all([import(MAP_SCRIPT), addStyles()]);
  drawMap(map);
}

const addStyles = () =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(MAP_STYLES, import.meta.url).href;
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });
