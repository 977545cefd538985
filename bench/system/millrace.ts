// Millrace as a user runs it: the built command with its defaults, so that acks=all waits for
// fdatasync.
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startService } from './child-processes.ts';
import { COMMON_CONFIG, type Target } from './target.ts';

const COMMAND = fileURLToPath(new URL('../../packages/broker/dist/cli.js', import.meta.url));

/** Millrace. */
export const millrace: Target = {
  name: 'millrace',

  format({ directory }) {
    if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: build the broker first`);
    mkdirSync(directory, { recursive: true });
    return Promise.resolve();
  },

  start({ directory, port }) {
    const config = Object.entries(COMMON_CONFIG).flatMap(([key, value]) => {
      return ['--config', `${key}=${value}`];
    });
    const args = [COMMAND, '--port', String(port), '--data', directory, ...config];
    return startService({ program: process.execPath, args });
  },
};
