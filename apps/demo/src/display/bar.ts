// A progress bar of text.
import type { Line } from './line.ts';

const FILLED = '\u2588';
const EMPTY = '\u2591';

/** A bar of `width` columns, filled up to `fraction`. */
export function bar(fraction: number, width: number): Line {
  const filled = Math.floor(Math.min(1, Math.max(0, fraction)) * width);
  return [
    { text: FILLED.repeat(filled), style: 'good' },
    { text: EMPTY.repeat(width - filled), style: 'faint' },
  ];
}
