/**
 * Keeps what is half written in a form when somebody follows a link, closes the page or lays the telephone aside: on the
 * server, for them alone. Without it the button "Keep for later" does.
 */
export function keepDrafts() {
  for (const form of document.querySelectorAll('form[data-keeps-draft]')) keepWhenLeft(form);
}

function keepWhenLeft(form) {
  // What is shown again with what is wrong with it is kept nowhere yet.
  let unkept = document.querySelector('.govuk-error-summary') !== null;
  form.addEventListener('input', () => (unkept = true));
  form.addEventListener('submit', () => (unkept = false));
  document.addEventListener('visibilitychange', () => {
    if (!unkept || document.visibilityState === 'visible') return;
    unkept = false;
    void keep(form);
  });
}

async function keep(form) {
  const body = new URLSearchParams(new FormData(form));
  body.set('_draft', 'left');
  try {
    await fetch(form.getAttribute('action'), { method: 'POST', body, keepalive: true, redirect: 'manual' });
  } catch {
    // Without a connection it stays on the page, as long as that is open.
  }
}
