// Loads a built page in headless Chromium and waits for the title that the program sets. A page that
// never sets it, or throws, is a failure; so is a machine without Chromium.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';

const CHROMIUM = '/usr/bin/chromium';
const TIMEOUT_MS = 60_000;
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves `directory`, opens it, and returns the title. `playwright` is where playwright-core lies. */
export async function checkInChromium(playwright, directory) {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`${CHROMIUM} is missing: install Debian's chromium, or pass --skip-browser`);
  }
  const { chromium } = createRequire(join(playwright, 'package.json'))('playwright-core');
  const server = createServer((request, response) => serve(directory, request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const page = await browser.newPage();
    const failure = new Promise((_, reject) => page.on('pageerror', reject));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const finished = page.waitForFunction(() => document.title, null, { timeout: TIMEOUT_MS });
    await Promise.race([finished, failure]);
    return `${await page.title()} (Chromium ${browser.version()})`;
  } finally {
    await browser.close();
    server.close();
  }
}

async function serve(directory, request, response) {
  const path = normalize(request.url === '/' ? '/index.html' : request.url);
  try {
    const content = await readFile(join(directory, path));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}
