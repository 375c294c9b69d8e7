import { load } from 'cheerio';
import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { textOfHtml } from '#platform/web/govuk/html.ts';
import { QrCode } from './qr-code.tsx';

const PIXELS = 4;

it('a QR code says what it is of, to a camera too', () => {
  const address = 'otpauth://totp/RootED:pat%40example.org?issuer=RootED&secret=GEZDGNBVGY3TQOJQ';
  const $ = load(textOfHtml(<QrCode text={address} label="A key" />));
  expect($('svg').attr('role')).toBe('img');
  const size = Number($('svg').attr('viewBox')!.split(' ')[2]);
  const data = new Uint8Array(4 * (size * PIXELS) ** 2).fill(255);
  for (const [, x, y] of $('path')
    .attr('d')!
    .matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let i = 0; i < PIXELS ** 2; i += 1) {
      const at = (Number(y) * PIXELS + Math.floor(i / PIXELS)) * size * PIXELS + Number(x) * PIXELS + (i % PIXELS);
      data.fill(0, at * 4, at * 4 + 3);
    }
  expect(decodeQR({ width: size * PIXELS, height: size * PIXELS, data })).toBe(address);
});
