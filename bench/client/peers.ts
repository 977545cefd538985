// The clients that come from npm, in a folder of their own outside the workspace, so that nobody
// who installs the workspace waits for them.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../system/child-processes.ts';

/** Where they are installed, and where their load program lies. */
export const PEERS_DIRECTORY = fileURLToPath(new URL('peers/', import.meta.url));

/** The Node that all clients in JavaScript run in. */
export const NODE_24 = `${PEERS_DIRECTORY}node_modules/node/bin/node`;

/** Installs them, unless they are there. */
export async function installPeers(): Promise<void> {
  if (existsSync(NODE_24)) return;
  const args = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  await run({ program: 'npm', args, directory: PEERS_DIRECTORY });
  if (!existsSync(NODE_24)) throw new Error(`npm did not install ${NODE_24}`);
}
