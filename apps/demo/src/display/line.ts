// A line of output as pieces of text with styles, so that it can be cut to a width before it is
// coloured: an escape sequence takes no column and must never be cut in two.

/** What a piece of text means; the colour follows from it. */
export type Style = 'plain' | 'strong' | 'faint' | 'good' | 'notice' | 'bad';

/** Text in one style, without control characters. */
export interface Span {
  readonly text: string;
  readonly style?: Style;
}

export type Line = readonly Span[];

const ESCAPE = '\u001b[';
const RESET = `${ESCAPE}0m`;
const CODES: Readonly<Record<Style, string>> = {
  plain: '',
  strong: `${ESCAPE}1m`,
  faint: `${ESCAPE}2m`,
  good: `${ESCAPE}32m`,
  notice: `${ESCAPE}33m`,
  bad: `${ESCAPE}31m`,
};

// oxlint-disable-next-line no-control-regex -- they are what must not come through
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f]/g;

/** The text of a line alone. */
export function lineText(line: Line): string {
  return line.map(({ text }) => text.replace(CONTROL_CHARACTERS, '?')).join('');
}

/** The line for a terminal of so many columns, cut if it is longer. */
export function paintLine(line: Line, columns: number, isColored: boolean): string {
  let left = columns;
  let painted = '';
  for (const { text, style = 'plain' } of line) {
    const piece = text.replace(CONTROL_CHARACTERS, '?').slice(0, left);
    left -= piece.length;
    const code = isColored ? CODES[style] : '';
    painted += code === '' || piece === '' ? piece : `${code}${piece}${RESET}`;
  }
  return painted;
}
