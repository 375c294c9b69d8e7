/** Adds a button that copies to each text that is there to be copied. Without it the text is selected by hand. */
export function offerCopies() {
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll('textarea[data-copy]')) text.after(copyButton(text));
}

function copyButton(text) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary';
  button.textContent = 'Copy';
  // Said by screen readers when it changes, and seen by everybody.
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => void copy(text, button));
  return button;
}

async function copy(text, button) {
  await navigator.clipboard.writeText(text.value);
  button.textContent = 'Copied';
}
