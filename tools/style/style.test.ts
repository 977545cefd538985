// Holds every TypeScript file of the house against rules.ts, so that style is a failing test and
// never a debate. Generated files are exempt: their generator is not.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  FILE_LINES_MAX,
  FUNCTION_LINES_MAX,
  LEFTOVERS,
  LINE_LENGTH_MAX,
  NONDETERMINISM,
  PLATFORM_FILES,
  TEST_FILE_LINES_MAX,
} from './rules.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface SourceFile {
  path: string;
  text: string;
  lines: string[];
}

function readSources(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.mts'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => path !== '' && !path.includes('/generated/') && existsSync(root + path))
    .map((path) => {
      const text = readFileSync(root + path, 'utf8');
      return { path, text, lines: text.replace(/\n$/, '').split('\n') };
    });
}

const sources = readSources();
const code = sources.filter(({ path }) => path !== 'tools/style/rules.ts');
const isAssembly = (path: string) => path.includes('/assembly/');
const isTest = (path: string) => /(\.test\.ts$|\/test\/)/.test(path);

/** Every line of `files` for which `isWrong` holds, as `path:line: text`. */
function offendingLines(
  files: SourceFile[],
  isWrong: (line: string, file: SourceFile) => boolean,
): string[] {
  return files.flatMap((file) =>
    file.lines.flatMap((line, index) =>
      isWrong(line, file) ? [`${file.path}:${index + 1}: ${line.trim().slice(0, 80)}`] : [],
    ),
  );
}

function longFunctions(file: SourceFile): string[] {
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const start = tree.getLineAndCharacterOfPosition(node.getStart()).line;
      const end = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
      const lineCount = end - start + 1;
      if (lineCount > FUNCTION_LINES_MAX) {
        found.push(`${file.path}:${start + 1}: ${lineCount} lines`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe('house style', () => {
  it('finds the sources it is to check', () => {
    expect(sources.length).toBeGreaterThan(5);
  });

  it(`keeps every line within ${LINE_LENGTH_MAX} characters`, () => {
    expect(offendingLines(sources, (line) => line.length > LINE_LENGTH_MAX)).toEqual([]);
  });

  it('keeps every file short enough to hold one noun', () => {
    const long = sources
      .filter(({ path, lines }) => {
        return lines.length > (isTest(path) ? TEST_FILE_LINES_MAX : FILE_LINES_MAX);
      })
      .map(({ path, lines }) => `${path}: ${lines.length} lines`);
    expect(long).toEqual([]);
  });

  it(`keeps every function within ${FUNCTION_LINES_MAX} lines`, () => {
    // A describe() callback is a list of tests, not a function to be read at once.
    const functions = sources.filter(({ path }) => !isTest(path)).flatMap(longFunctions);
    expect(functions).toEqual([]);
  });

  it('begins every file with a comment on what it models', () => {
    const headless = sources
      .filter(({ path }) => !path.endsWith('.config.ts'))
      .filter(
        ({ lines }) => !/^(\/\/|\/\*\*)/.test(lines[lines[0]?.startsWith('#!') ? 1 : 0] ?? ''),
      )
      .map(({ path }) => path);
    expect(headless).toEqual([]);
  });

  it.each(NONDETERMINISM)('touches $name only in a platform room', ({ pattern }) => {
    const checked = code.filter(
      ({ path }) => !isAssembly(path) && !PLATFORM_FILES.some((allowed) => allowed.test(path)),
    );
    const isComment = (line: string) => /^\s*(\/\/|\*|\/\*)/.test(line);
    expect(offendingLines(checked, (line) => pattern.test(line) && !isComment(line))).toEqual([]);
  });

  it('leaves nothing unfinished behind', () => {
    const isAssemblyIgnore = (line: string, { path }: SourceFile) =>
      isAssembly(path) && /@ts-ignore: decorator/.test(line);
    const others = code.filter(({ path }) => path !== 'tools/style/style.test.ts');
    expect(
      offendingLines(others, (line, file) => LEFTOVERS.test(line) && !isAssemblyIgnore(line, file)),
    ).toEqual([]);
  });
});
