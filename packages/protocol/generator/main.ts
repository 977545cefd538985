// `pnpm protocol:generate [--check]`: writes src/generated, or with --check only tells whether it
// is what the schemas give, and exits with 1 if not.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.ts';

const packageFolder = fileURLToPath(new URL('../', import.meta.url));
const target = join(packageFolder, 'src/generated');
mkdirSync(target, { recursive: true });

const wanted = generate(join(packageFolder, 'schema'));
const present = readdirSync(target);
const stale = present.filter((file) => !wanted.has(file));
const changed = [...wanted].filter(
  ([file, text]) => !present.includes(file) || readFileSync(join(target, file), 'utf8') !== text,
);

if (process.argv.includes('--check')) {
  for (const file of [...stale, ...changed.map(([name]) => name)]) {
    process.stderr.write(`src/generated/${file} is not what the schemas give\n`);
  }
  process.exitCode = stale.length + changed.length === 0 ? 0 : 1;
} else {
  for (const file of stale) rmSync(join(target, file));
  for (const [file, text] of changed) writeFileSync(join(target, file), text);
  process.stdout.write(
    `${wanted.size} files, ${changed.length} changed, ${stale.length} removed\n`,
  );
}
