import { readFileSync } from 'node:fs';
import { median } from '../measure.ts';

const EVERY_MS = 5_000;
/** Collecting garbage makes the memory go up and down: the middle of so many samples is taken. */
const SAMPLES = 3;

/** Watches the resident memory of a process, in MB. `settled` is after that time, `end` when it is asked. */
export function watchMemory(pid: number, settlesMs: number): () => { settled: number; end: number } {
  const began = performance.now();
  const samples: { at: number; mb: number }[] = [];
  const sample = () => void samples.push({ at: performance.now() - began, mb: residentMb(pid) });
  const timer = setInterval(sample, Math.min(EVERY_MS, settlesMs / SAMPLES));
  return () => {
    clearInterval(timer);
    sample();
    const mbs = samples.map(({ mb }) => mb);
    const first = samples.findIndex(({ at }) => at >= settlesMs);
    return { settled: median(mbs.slice(first, first + SAMPLES)), end: median(mbs.slice(-SAMPLES)) };
  };
}

function residentMb(pid: number): number {
  const [, kb] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kb) / 1024;
}
