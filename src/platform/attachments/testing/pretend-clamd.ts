import { once } from 'node:events';
import { type AddressInfo, type Server, createServer } from 'node:net';

/** The harmless text that every scanner finds, in two halves so that none finds this file. */
export const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;

/** Stands in for ClamAV's daemon, as its manual has it: INSTREAM, chunks with their lengths, one reply, and it hangs up. */
export async function openPretendClamd(): Promise<{ port: number; close(): void; server: Server }> {
  const server = createServer((socket) => {
    const received: Buffer[] = [];
    socket.on('error', () => {});
    socket.on('data', (data) => {
      received.push(data);
      const content = contentOf(Buffer.concat(received));
      if (content) socket.end(`stream: ${content.includes(EICAR) ? 'Eicar-Signature FOUND' : 'OK'}\0`);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => void server.close(), server };
}

const COMMAND = 'zINSTREAM\0';

/** What was sent; undefined until its end has come. */
function contentOf(received: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
