/**
 * Says below a form's boxes, while somebody writes, what could be said more clearly. It stops nobody, and without it the
 * boxes' own hints say it.
 */
export function sayHints() {
  for (const place of document.querySelectorAll('[data-hints]')) watch(place);
}

function watch(place) {
  const form = place.closest('form');
  const hints = JSON.parse(place.dataset.hints).map(([field, finds, says]) => ({
    field,
    finds: new RegExp(finds, 'su'),
    says,
  }));
  let waiting;
  const look = () => {
    const sentences = hints
      .filter(({ field, finds }) => finds.test(form.elements.namedItem(field)?.value ?? ''))
      .map(({ says }) => says)
      .join(' ');
    // Said once, not at every letter.
    if (place.textContent !== sentences) place.textContent = sentences;
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 600);
  });
  look();
}
