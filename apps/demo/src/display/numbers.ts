// How numbers read: counts with thousands apart, sizes and rates in decimal units.

const integerFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const BYTES_PER_MEGABYTE = 1e6;
const BYTES_PER_KILOBYTE = 1e3;
const PERCENT = 100;
const MINUTE_TEXT_LENGTH = 'YYYY-MM-DDTHH:mm'.length;

/** `1,234,567` */
export function formatCount(count: number): string {
  return integerFormat.format(count);
}

/** `12.3` for 12,345,678 bytes a second. */
export function formatMegabytes(sizeBytes: number): string {
  return (sizeBytes / BYTES_PER_MEGABYTE).toFixed(1);
}

/** `12.3 MB`, `45.6 kB`, `789 B` */
export function formatSize(sizeBytes: number): string {
  if (sizeBytes >= BYTES_PER_MEGABYTE) return `${formatMegabytes(sizeBytes)} MB`;
  if (sizeBytes < BYTES_PER_KILOBYTE) return `${sizeBytes} B`;
  return `${(sizeBytes / BYTES_PER_KILOBYTE).toFixed(1)} kB`;
}

/** `61 %`: never 100 before all is done. */
export function formatPercent(part: number, whole: number): string {
  return `${whole === 0 ? PERCENT : Math.floor((part / whole) * PERCENT)} %`;
}

/** `+1.5`, `-0.3` */
export function formatSigned(value: number): string {
  return `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
}

/** `2018-02-06 15:50`, UTC */
export function formatMinute(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, MINUTE_TEXT_LENGTH).replace('T', ' ');
}

/** `12.3 s` */
export function formatSeconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(1)} s`;
}
