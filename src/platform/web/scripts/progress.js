// Shows how far a file has been read without reloading the page. Without it, a link on the page does.
const EVERY_MS = 2_000;

/** Follows the part that says it is moving, until it says that it is not; then the whole page is loaded once more. */
export function followProgress() {
  const part = document.querySelector('#how-far[data-moving="true"]');
  if (part) setTimeout(() => void look(part), EVERY_MS);
}

async function look(part) {
  const newer = await partNow();
  if (newer && newer.dataset.moving !== 'true') location.reload();
  if (newer?.dataset.moving === 'true') part.replaceChildren(...newer.childNodes);
  // Null: nobody is signed in any more.
  if (newer === undefined || newer?.dataset.moving === 'true') setTimeout(() => void look(part), EVERY_MS);
}

/** Undefined where there is no connection: the next look may find one. */
async function partNow() {
  try {
    const response = await fetch(location.href);
    return new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('#how-far');
  } catch {
    return undefined;
  }
}
