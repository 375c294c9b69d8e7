/**
 * Says below a form's boxes, while somebody writes, which words the area would say more plainly, and how. It stops nobody.
 * Without it the page of what was saved says the same.
 */
export function sayPlainWords() {
  for (const place of document.querySelectorAll('[data-plain-words]')) watch(place);
}

function watch(place) {
  const form = place.closest('form');
  const words = JSON.parse(place.dataset.plainWords).map(([word, instead]) => ({ word, instead, finds: finder(word) }));
  let waiting;
  const look = () => {
    const text = [...form.querySelectorAll('textarea, input[type=text]')].map(({ value }) => value).join('\n');
    say(
      place,
      words.filter(({ finds }) => finds.test(text)),
    );
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 600);
  });
  look();
}

/** As findPlainWords does on the server. */
const finder = (word) =>
  new RegExp(`(?<!\\p{L})${word.replace(/[^\p{L}\p{N}\s-]/gu, '\\$&').replace(/\s+/g, '\\s+')}(?!\\p{L})`, 'iu');

function say(place, found) {
  const said = found.map(({ word, instead }) => `“${word}” (${instead})`).join('; ');
  const sentence = said && `Could be said more plainly: ${said}.`;
  // Said once, not at every letter.
  if (place.textContent !== sentence) place.textContent = sentence;
}
