import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const decks = import.meta.dirname;
const modules = path.join(decks, 'node_modules');
const built = path.join(modules, '.built');

/** Where each deck is served from: the sources of the one that needs no building, and what the tools made of the others. */
export const folders = {
  reveal: path.join(decks, 'reveal'),
  marp: path.join(built, 'marp'),
  slidev: path.join(built, 'slidev/dist'),
  node_modules: modules,
};

/** The tools as the lock file has them, unless they are there. */
export async function installTools(): Promise<void> {
  if (isInstalled()) return;
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await run('npm', ['ci', ...flags], { cwd: decks, shell: process.platform === 'win32' });
}

/** Whether what npm wrote down of its last installation is what the lock file asks for. */
function isInstalled(): boolean {
  const [wanted, there] = [path.join(decks, 'package-lock.json'), path.join(modules, '.package-lock.json')].map(
    (file) => (existsSync(file) ? packagesOf(file) : undefined),
  );
  return (
    there !== undefined &&
    Object.entries(there).every(([name, version]) => wanted?.[name] === version) &&
    tools.every((name) => there[`node_modules/${name}`] !== undefined)
  );
}

function packagesOf(file: string): Record<string, string> {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { version?: string }> };
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([name]) => name !== '')
      .map(([name, { version = '' }]) => [name, version]),
  );
}

const tools = ['reveal.js', '@marp-team/marp-cli', '@slidev/cli'];

/** The files of a deck that somebody writes. */
export function sourcesOf(deck: string): string[] {
  return readdirSync(path.join(decks, deck), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.png'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** A copy of the deck, as somebody would have it beside his own. */
function copyOf(deck: 'marp' | 'slidev'): string {
  const copy = path.join(built, deck);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(path.join(decks, deck), copy, { recursive: true });
  return copy;
}

export async function buildMarp(): Promise<void> {
  const cwd = copyOf('marp');
  const marp = path.join(modules, '@marp-team/marp-cli/marp-cli.js');
  await run(process.execPath, [marp, 'deck.md', '-o', 'index.html', '--no-stdin'], { cwd });
}

export async function buildSlidev(): Promise<void> {
  const cwd = copyOf('slidev');
  const slidev = path.join(modules, '@slidev/cli/bin/slidev.mjs');
  await run(process.execPath, [slidev, 'build', 'slides.md', '--base', './'], { cwd });
}
