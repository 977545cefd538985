// Chooses the display that fits an output.
import type { Display, Output } from './display.ts';
import { PlainDisplay } from './plain-display.ts';
import { TerminalDisplay } from './terminal-display.ts';

/** The display that fits `output`. `NO_COLOR` in the environment, if not empty, is obeyed. */
export function createDisplay(
  output: Output,
  environment: Readonly<Record<string, string | undefined>>,
): Display {
  const isDumb = environment['TERM'] === 'dumb';
  if (output.isTTY !== true || isDumb) return new PlainDisplay(output);
  return new TerminalDisplay(output, (environment['NO_COLOR'] ?? '') === '');
}
