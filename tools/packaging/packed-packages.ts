// The published packages as npm would get them: packed to tarballs, installed into an empty folder
// outside the workspace. What works there works for a user; what works here may not.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The packages that are published. */
export const PUBLISHED = ['core-wasm', 'protocol', 'broker', 'client'] as const;

/** What a command printed. */
export interface CommandOutput {
  stdout: string;
  stderr: string;
}

/** Tarballs of all packages and a folder in which they are installed. */
export class PackedPackages {
  readonly folder: string;
  readonly #tarballs: Map<string, string>;

  private constructor(folder: string, tarballs: Map<string, string>) {
    this.folder = folder;
    this.#tarballs = tarballs;
  }

  static async create(): Promise<PackedPackages> {
    const folder = mkdtempSync(path.join(tmpdir(), 'millrace-packed-'));
    const tarballs = new Map<string, string>();
    for (const name of PUBLISHED) tarballs.set(name, await pack(name, folder));
    const dependencies = Object.fromEntries(
      [...tarballs].map(([name, file]) => [`@millrace/${name}`, `file:${file}`]),
    );
    // The packages name each other by version, which no registry has yet: the tarballs stand in.
    const manifest = { name: 'user', private: true, dependencies, overrides: dependencies };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
    return new PackedPackages(folder, tarballs);
  }

  /** The tarball of a package. */
  tarball(name: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(readFileSync(this.#tarballs.get(name)!));
  }

  /** The installed folder of a package. */
  installed(name: string): string {
    return path.join(this.folder, 'node_modules/@millrace', name);
  }

  /** Writes a program into the folder and runs it with this Node. */
  async runProgram(fileName: string, text: string): Promise<CommandOutput> {
    writeFileSync(path.join(this.folder, fileName), text);
    return run(process.execPath, [fileName], { cwd: this.folder });
  }

  /** Type-checks programs as a strict user would; returns the compiler's complaints. */
  async typeCheck(files: Record<string, string>): Promise<string> {
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(path.join(this.folder, name), text);
    }
    const compilerOptions = {
      noEmit: true,
      strict: true,
      target: 'es2022',
      lib: ['es2022', 'esnext.disposable'],
      module: 'nodenext',
      types: [],
    };
    const configuration = { compilerOptions, files: Object.keys(files) };
    writeFileSync(path.join(this.folder, 'tsconfig.json'), JSON.stringify(configuration));
    const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
    try {
      await run(process.execPath, [compiler, '-p', this.folder], { cwd: this.folder });
      return '';
    } catch (error) {
      return (error as CommandOutput).stdout;
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function pack(name: string, folder: string): Promise<string> {
  const before = new Set(readdirSync(folder));
  const [command, ...args] = pnpmCommand();
  await run(command!, [...args, 'pack', '--pack-destination', folder], {
    cwd: path.join(root, 'packages', name),
  });
  const file = readdirSync(folder).find((entry) => !before.has(entry) && entry.endsWith('.tgz'));
  if (file === undefined) throw new Error(`packing ${name} left no tarball`);
  return path.join(folder, file);
}

/** The pnpm that runs this script, or the one that npx fetches. */
function pnpmCommand(): string[] {
  const agent = process.env['npm_config_user_agent'] ?? '';
  return agent.startsWith('pnpm') ? ['pnpm'] : ['npx', '-y', 'pnpm@12'];
}
