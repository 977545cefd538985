// Where a broker in a process of its own listens: it was told port 0, and says which it got.
import type { ChildProcess } from 'node:child_process';

/**
 * Resolves with the port once the process has told it on its standard output; rejects if it ends
 * before that, with its output and what `explain` knows besides.
 */
export function listeningPort(child: ChildProcess, explain = (): string => ''): Promise<number> {
  let output = '';
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (bytes: Buffer) => {
      output += bytes.toString();
      const found = /listening on [^\s]*:(\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.once('exit', (code) => {
      reject(new Error(`the broker ended with ${code}: ${output}${explain()}`));
    });
  });
}
