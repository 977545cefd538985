// Builds the Go drivers into the cache, once per state of their sources and of the modules they
// name. A Go that is too old for those modules fetches the toolchain that go.mod asks for, as a
// module; one from before Go could do that by itself is helped to.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expectSuccess, runCommand } from './command.mjs';
import { clientsRoot, goCache } from './paths.mjs';

const BUILD_TIMEOUT_MS = 600_000;
/** The first Go that fetches toolchains by itself. */
const SELF_SERVING_MINOR = 21;

const project = join(clientsRoot, 'go');
const stampPath = join(goCache, 'stamp');
const programs = ['franz-go', 'sarama'];

function sourceStamp() {
  const digest = createHash('sha256');
  const names = readdirSync(project, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((path) => /\.(go|mod|sum)$/.test(path))) {
    digest.update(name).update(readFileSync(join(project, name)));
  }
  return digest.digest('hex');
}

/** Fetches the toolchain of go.mod as any other module, and gives its `go`. */
async function fetchToolchain() {
  const [, version] = /^go (\S+)$/m.exec(readFileSync(join(project, 'go.mod'), 'utf8')) ?? [];
  const platform = `linux-${process.arch === 'arm64' ? 'arm64' : 'amd64'}`;
  const module = `golang.org/toolchain@v0.0.1-go${version}.${platform}`;
  // Outside the project: an old Go refuses to read its go.mod.
  const options = { cwd: goCache, timeoutMs: BUILD_TIMEOUT_MS };
  const answer = expectSuccess(
    await runCommand('go', ['mod', 'download', '-json', module], options),
  );
  const directory = JSON.parse(answer.stdout).Dir;
  // Modules carry no permission to execute.
  for (const folder of ['bin', `pkg/tool/${platform.replace('-', '_')}`]) {
    for (const name of readdirSync(join(directory, folder))) {
      chmodSync(join(directory, folder, name), 0o755);
    }
  }
  return join(directory, 'bin/go');
}

/** The `go` to build with. */
async function findGo() {
  const { stdout } = expectSuccess(await runCommand('go', ['env', 'GOVERSION'], { cwd: goCache }));
  const minor = Number(/^go1\.(\d+)/.exec(stdout)?.[1]);
  return minor >= SELF_SERVING_MINOR ? 'go' : fetchToolchain();
}

/** Builds the drivers, unless they are there for these very sources. */
export async function installGo() {
  const stamp = sourceStamp();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) {
    return;
  }
  mkdirSync(goCache, { recursive: true });
  const go = await findGo();
  const packages = programs.map((name) => `./${name}`);
  const build = ['build', '-trimpath', '-buildvcs=false', '-o', goCache, ...packages];
  expectSuccess(await runCommand(go, build, { cwd: project, timeoutMs: BUILD_TIMEOUT_MS }));
  writeFileSync(stampPath, stamp);
}

/** The command that runs a driver. @param {string} name of its folder in clients/go */
export const goCommand = (name) => [join(goCache, name)];
