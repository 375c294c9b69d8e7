/** How long somebody pauses before what they have written so far is kept. */
const PAUSE_MS = 4_000;
/** How long until it is tried again where the server could not be reached. */
const AGAIN_MS = 15_000;

/**
 * Keeps what is half written in a form when somebody pauses, follows a link, closes the page or lays the telephone aside:
 * on the server, for them alone. Without it the button "Keep for later" does.
 */
export function keepDrafts() {
  for (const form of document.querySelectorAll('form[data-keeps-draft]')) keepAsWritten(form);
}

function keepAsWritten(form) {
  // What is shown again with what is wrong with it is kept nowhere yet.
  let unkept = document.querySelector('.govuk-error-summary') !== null;
  let waiting;
  let onItsWay = new AbortController();
  const keepNow = async () => {
    clearTimeout(waiting);
    if (!unkept) return;
    unkept = false;
    if (await keep(form, onItsWay.signal)) return;
    // It stays on the page, as long as that is open.
    unkept = true;
    waiting = setTimeout(keepNow, AGAIN_MS);
  };
  form.addEventListener('input', () => {
    unkept = true;
    clearTimeout(waiting);
    waiting = setTimeout(keepNow, PAUSE_MS);
  });
  form.addEventListener('submit', ({ submitter }) => {
    // What opens beside the page leaves it as it is.
    if (submitter?.formTarget) return;
    unkept = false;
    clearTimeout(waiting);
    // What is sent is no draft any more.
    onItsWay.abort();
    onItsWay = new AbortController();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') void keepNow();
  });
}

/** Whether it was sent, or need not be. */
async function keep(form, signal) {
  const body = new URLSearchParams(new FormData(form));
  body.set('_draft', 'left');
  try {
    await fetch(form.getAttribute('action'), { method: 'POST', body, keepalive: true, redirect: 'manual', signal });
    return true;
  } catch {
    return signal.aborted;
  }
}
