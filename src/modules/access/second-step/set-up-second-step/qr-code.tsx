import { encodeQR } from 'qr';

/** Light around it, so that cameras find it: four modules (ISO/IEC 18004). */
const BORDER = 4;
const PIXELS_PER_MODULE = 4;

/** A QR code as a picture in the page: no other file, no script, and it can be printed. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { border: BORDER });
  const size = rows.length;
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  const pixels = String(size * PIXELS_PER_MODULE);
  return (
    <svg
      role="img"
      aria-label={label}
      width={pixels}
      height={pixels}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
    >
      <rect width={String(size)} height={String(size)} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
