/**
 * A Chromium for the tests, wherever they run. `node e2e/find-browser.mjs` prints which one it is.
 *
 * @typedef {{ executablePath: string, from: string, env: Record<string, string> }} Browser
 * @typedef {{ from: string, find: () => Promise<Browser[]> | Browser[] }} Source  Browsers of one origin, looked for (or fetched) when asked.
 * @typedef {{ platform: NodeJS.Platform, env: Record<string, string | undefined>, home: string }} Machine
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');

/** How Chromium is started, here and in every test: quiet, and the same on a machine without a GPU or as root. */
export const chromiumArgs =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(
    ' ',
  );

/** A browser inside an npm package, for a machine where nothing but the package registry is reached. */
const packagedBrowser = { name: '@sparticuz/chromium', version: '153.0.0' };

const minutes = (/** @type {number} */ n) => n * 60_000;

/**
 * Where an installed Chrome, Chromium or Edge would lie on this machine, best first.
 *
 * @param {Machine} machine
 * @returns {string[]}
 */
export function installedPlaces({ platform, env, home }) {
  const join = (/** @type {string[]} */ ...parts) => (platform === 'win32' ? path.win32 : path.posix).join(...parts);
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => !!folder);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return [...programs, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((program) =>
      folders.map((folder) => join(folder ?? '', program)),
    );
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'microsoft-edge'];
  const onPath = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const found = names.flatMap((name) => onPath.map((folder) => join(folder, name)));
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const bundles = apps.flatMap((app) =>
      ['/Applications', join(home, 'Applications')].map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
    return [...bundles, ...found];
  }
  const elsewhere = ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
  return [...new Set([...found, ...elsewhere])];
}

/**
 * The first browser that starts, source by source; a later source is not asked while an earlier one has one.
 *
 * @param {Source[]} sources
 * @param {(browser: Browser) => Promise<boolean>} starts
 * @returns {Promise<Browser>}
 */
export async function firstThatStarts(sources, starts) {
  const asked = [];
  for (const { from, find } of sources) {
    let browsers;
    try {
      browsers = await find();
    } catch {
      browsers = /** @type {Browser[]} */ ([]);
    }
    for (const browser of browsers) if (await starts(browser)) return browser;
    asked.push(`${from} (${browsers.length > 0 ? 'does not start' : 'none'})`);
  }
  throw new Error(
    `No Chromium to test with: install Chrome or Chromium, or set CHROMIUM_PATH to one. Tried: ${asked.join(', ')}.`,
  );
}

/**
 * Every source, in the order in which they are asked: what is there, then what can be fetched, then the system's package.
 *
 * @param {Machine} machine
 * @returns {Source[]}
 */
export function sourcesOf(machine) {
  const installed = () =>
    installedPlaces(machine)
      .filter(existsSync)
      .map((executablePath) => ({ executablePath, from: 'installed', env: {} }));
  const given = machine.env['CHROMIUM_PATH'];
  const own = () => {
    const executablePath = chromium.executablePath();
    return existsSync(executablePath) ? [{ executablePath, from: 'playwright', env: {} }] : [];
  };
  return [
    { from: 'CHROMIUM_PATH', find: () => (given ? [{ executablePath: given, from: 'CHROMIUM_PATH', env: {} }] : []) },
    { from: 'installed', find: installed },
    { from: 'playwright', find: own },
    { from: 'playwright install', find: () => installPlaywrights().then(own) },
    { from: packagedBrowser.name, find: () => unpackPackaged(machine) },
    { from: 'system package', find: () => installSystems(machine).then(installed) },
  ];
}

async function installPlaywrights() {
  say('No browser found: asking Playwright for its own.');
  const cli = path.join(root, 'node_modules/playwright/cli.js');
  await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], { timeout: minutes(5) });
}

/**
 * Installs the npm package beside the project's own ones (never among them), and lets it unpack its browser.
 *
 * @param {Machine} machine
 * @returns {Promise<Browser[]>}
 */
async function unpackPackaged({ platform }) {
  if (platform !== 'linux' || process.arch !== 'x64') return [];
  const cache = path.join(root, 'node_modules/.cache/kubehop-browser');
  const unpacked = path.join(cache, 'unpacked');
  const { name, version } = packagedBrowser;
  if (!existsSync(path.join(cache, 'node_modules', name))) {
    say(`Fetching ${name} ${version}.`);
    mkdirSync(unpacked, { recursive: true });
    writeFileSync(path.join(cache, 'package.json'), '{ "private": true, "type": "module" }\n');
    const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--engine-strict=false'];
    await run('npm', ['install', ...flags, `${name}@${version}`], { cwd: cache, timeout: minutes(5) });
  }
  // Told that it runs on Lambda, the package unpacks the libraries and fonts too that a bare machine lacks.
  const env = { ...process.env, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x', TMPDIR: unpacked };
  const script = `import chromium from '${name}'; console.log(await chromium.executablePath());`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: cache, env });
  const executablePath = stdout.trim();
  const libraries = {
    LD_LIBRARY_PATH: path.join(unpacked, 'al2023/lib'),
    FONTCONFIG_PATH: path.join(unpacked, 'fonts'),
  };
  // With the system's own libraries where they suffice: its fonts know more scripts.
  return [{}, libraries].map((added) => ({ executablePath, from: name, env: added }));
}

/** @param {Machine} machine */
async function installSystems({ platform }) {
  if (platform !== 'linux') return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (/** @type {string[]} */ ...args) => {
    const [command = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', ...args];
    await run(command, rest, { timeout: minutes(10) });
  };
  say('Asking the system for its chromium package.');
  await apt('update');
  await apt('install', '--no-install-recommends', 'chromium');
}

/** @param {Browser} browser */
async function starts({ executablePath, env }) {
  try {
    const own = { .../** @type {Record<string, string>} */ (process.env), ...env };
    const browser = await chromium.launch({ executablePath, args: chromiumArgs, env: own, timeout: minutes(1) });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

const say = (/** @type {string} */ sentence) => process.stderr.write(`${sentence}\n`);

/** What was found is handed to the processes that this one starts, which then need not look again. */
const handedOn = 'KUBEHOP_BROWSER';

/** @returns {Promise<Browser>} */
export async function findBrowser() {
  const known = process.env[handedOn];
  if (known) return JSON.parse(known);
  const machine = { platform: process.platform, env: process.env, home: os.homedir() };
  const browser = await firstThatStarts(sourcesOf(machine), starts);
  process.env[handedOn] = JSON.stringify(browser);
  return browser;
}

const isMain = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  try {
    const { executablePath, from } = await findBrowser();
    console.log(`${executablePath} (${from})`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
