import Bowser from 'bowser';

/** What a browser says of itself, in words that its owner knows it by: "Firefox on Windows", "Safari on iOS". */
export function deviceInWords(userAgent: string): string {
  if (!userAgent) return 'Unknown browser';
  const { browser, os } = Bowser.parse(userAgent);
  return `${browser.name || 'Unknown browser'}${os.name ? ` on ${os.name}` : ''}`.slice(0, LONGEST);
}

const LONGEST = 80;
