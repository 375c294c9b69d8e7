// Shows how far a file has been read without reloading the page. Without it, a link on the page does.
const EVERY_MS = 2_000;

/** Follows the part that says it is moving, until it says that it is not; then the whole page is loaded once more. */
export function followProgress() {
  const part = document.querySelector('#how-far[data-moving="true"]');
  if (part) setTimeout(() => void look(part), EVERY_MS);
}

async function look(part) {
  const newer = await partNow();
  if (newer && newer.dataset.moving !== 'true') {
    location.reload();
    return;
  }
  if (newer) part.replaceChildren(...newer.childNodes);
  setTimeout(() => void look(part), EVERY_MS);
}

/** Undefined where there is no connection, or nobody signed in any more: the next look may find it. */
async function partNow() {
  try {
    const response = await fetch(location.href);
    const text = await response.text();
    return new DOMParser().parseFromString(text, 'text/html').querySelector('#how-far') ?? undefined;
  } catch {
    return undefined;
  }
}
