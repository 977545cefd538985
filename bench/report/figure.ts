// Figures as people read them: three digits, a unit that fits, a range where there were rounds.
import { summarise } from '../figures/statistics.ts';

const THOUSAND = 1_000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;
const DIGITS = 3;

/** Three digits and not more, without an exponent. */
export function threeDigits(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  return rounded.toLocaleString('en', { maximumSignificantDigits: DIGITS });
}

/** A figure with its unit; rates per second in thousands or millions. */
export function figure(value: number, unit: string): string {
  if (unit === '/s' || unit === 'B/s') {
    const one = unit === 'B/s' ? 'B/s' : '/s';
    if (value >= BILLION) return `${threeDigits(value / BILLION)} G${one}`;
    if (value >= MILLION) return `${threeDigits(value / MILLION)} M${one}`;
    if (value >= THOUSAND) return `${threeDigits(value / THOUSAND)} k${one}`;
  }
  // Tools that write whole milliseconds write 0 for anything below one.
  if (value === 0) return `< 1 ${unit}`;
  return `${threeDigits(value)} ${unit}`;
}

/** How many times better, with the range over the rounds; a dash where a figure was 0. */
export function ratioText(perRound: readonly number[]): string {
  if (perRound.length === 0 || !perRound.every(Number.isFinite)) return '–';
  const { median, min, max } = summarise(perRound);
  const range = perRound.length > 1 ? ` (${threeDigits(min)}–${threeDigits(max)})` : '';
  return `${threeDigits(median)}×${range}`;
}
