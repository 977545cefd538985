// The flags of the demo. A bad one gets a line that names it and what it takes.
import { parseArgs } from 'node:util';

export const USAGE = `Replays real data through a Millrace broker in this process, and checks it.

Usage: npx -y pnpm@12 demo [options]

  --keep       leave the broker running afterwards, until Ctrl-C
  --port N     port to listen on, 0 for a free one                (0)
  --data DIR   new or empty folder for the data, which is kept    (a temporary one)
  --help
`;

const PORT_MAX = 65_535;
const FLAGS = '--keep, --port N, --data DIR and --help';

/** A flag that cannot be obeyed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for. */
export interface Arguments {
  readonly isKept: boolean;
  readonly port: number;
  /** Undefined for a temporary folder. */
  readonly directory: string | undefined;
}

/**
 * Reads the words after the command.
 *
 * @throws UsageError
 */
export function readArguments(words: readonly string[]): Arguments | 'help' {
  const values = parseFlags(words);
  if (values.help === true) return 'help';
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > PORT_MAX) {
    throw new UsageError(`--port takes a number from 0 to ${PORT_MAX}, not '${port}'.`);
  }
  if (values.data === '') throw new UsageError('--data takes the name of a folder.');
  return { isKept: values.keep === true, port: Number(port), directory: values.data };
}

function parseFlags(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        keep: { type: 'boolean' },
        port: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const [reason] = (error as Error).message.split(/[.\n]/);
    throw new UsageError(`${reason}. The flags are ${FLAGS}.`);
  }
}
