/**
 * See the gate close: plants faults in a copy of the tree, and fails unless lint or the compiler refuses each one, and
 * lets pass what is allowed. A check that says "ok" because it looked at nothing is found by no other check.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { layers } from '../oxlint.config.mjs';
import { lint, root, run } from './tools.mjs';

/** @typedef {[folder: string, text: string, end?: '.test.ts']} Planted  A file of `text` in a folder of src/. */

/** Folders that get a file to import, so that the fault is a wrong arrow and not a missing file. */
const targets = ['engine', 'engine/api', 'engine/cluster', 'engine/dataplane', 'engine/manifest'];
targets.push('layout', 'scene', 'state', 'ui', 'content');
const targetFile = 'zz-gate-target.ts';
const value = (/** @type {string} */ from) => `export { planted } from '${from}/${targetFile}';`;
const type = (/** @type {string} */ from) => `export type { Planted } from '${from}/${targetFile}';`;
const later = (/** @type {string} */ from) => `export const later = () => import('${from}/${targetFile}');`;
const all = (/** @type {string} */ from) => `export * from '${from}/${targetFile}';`;

/** What oxlint must refuse, by the rule that must do it. @type {Record<string, Planted[]>} */
const refusedByLint = {
  'no-restricted-imports': [
    ['engine/net', value('../api')],
    ['engine/net', "export { readFileSync } from 'node:fs';"],
    ['engine/api', type('../cluster')],
    ['engine/cluster', value('../manifest')],
    ['engine/cluster', "export { analyse } from '../analyse.ts';"],
    ['engine/cluster', "export { useState } from 'react';"],
    ['engine/cluster', "export { load } from 'js-yaml';"],
    ['engine/cluster/controllers', value('../../dataplane')],
    ['engine/manifest', "export { parse } from 'yaml';"],
    ['engine/dataplane', all('../manifest')],
    ['engine/dataplane', later('../manifest')],
    ['engine/topology', value('../../layout')],
    ['engine', value('../layout')],
    ['worker', value('../ui')],
    ['layout', value('../engine')],
    ['layout', value('../scene')],
    ['layout', value('../ui'), '.test.ts'],
    ['scene', "export { useState } from 'react';"],
    ['i18n/en', value('../../scene')],
    ['i18n/en', type('../../state')],
    ['content/lessons', value('../../engine')],
    ['sharing/export', value('../../state')],
    ['sharing/export', value('../../layout')],
    ['state', value('../ui')],
    ['state', "export { useState } from 'react';"],
    ['state', "export { x } from './utils.ts';"],
    ['ui', value('../engine')],
    ['ui', type('../engine/cluster')],
    ['ui/canvas', value('../../engine')],
    ['ui/canvas', later('../../engine')],
    ['ui/canvas', value('../../layout')],
    ['ui/canvas', value('../../worker')],
    ['ui', "export { readFileSync } from 'node:fs';"],
    ['', value('./engine')],
  ],
  'no-cycle': [['engine/api', "import { planted } from './zz-gate-circle.ts';\nexport const circle = planted;"]],
  'no-restricted-properties': [
    ['engine/net', 'export const draw = () => Math.random();'],
    ['scene', 'export const draw = () => Math.random();'],
  ],
  'no-restricted-globals': [
    ['engine/dataplane', 'export const now = () => new Date();'],
    ['engine/net', 'export const now = () => globalThis.Date.now();'],
    ['scene', 'export const now = () => Date.now();'],
    ['ui', 'export const home = () => process.env;'],
  ],
  'no-explicit-any': [['state', 'export const list = (x: any) => [x];']],
  'no-floating-promises': [['state', 'export function go() {\n  Promise.resolve(1);\n}']],
  'no-unused-vars': [['ui', 'const unused = 1;\nexport {};']],
  'no-default-export': [['ui', 'export default 1;']],
};

/** What the compiler must refuse without the DOM's types, and with them; each by a part of what it says. */
const refusedByCompiler = {
  /** @type {Record<string, Planted[]>} */
  'tsconfig.pure.json': {
    "'document'": [['engine/net', 'export const title = () => document.title;']],
    "'innerWidth'": [['scene', 'export const width = () => innerWidth;']],
    "'HTMLElement'": [['layout', 'export type Box = HTMLElement;']],
    "'URL'": [['engine/net', "export const url = new URL('http://a');"]],
    "'console'": [['i18n', "console.log('x');\nexport {};"]],
    "'setTimeout'": [['engine/dataplane', 'setTimeout(() => {}, 1);\nexport {};']],
    "'process'": [['engine/cluster', 'export const home = process.env;']],
  },
  /** @type {Record<string, Planted[]>} */
  'tsconfig.json': {
    TS2322: [
      ['state', "export const count: number = 'one';"],
      ['ui', 'export const first = (x: string[]): string => x[0];'],
    ],
    TS1294: [['ui', 'export enum Mode {\n  A,\n}']],
  },
};

/** What must pass: a gate that refuses everything is no gate either. @type {Planted[]} */
const allowed = [
  ['engine', value('./cluster')],
  ['engine/cluster', value('../api')],
  ['engine/dataplane/dns', value('../../cluster')],
  ['engine/manifest', "export { load } from 'js-yaml';"],
  ['engine/topology', value('../manifest'), '.test.ts'],
  ['worker', value('../engine')],
  ['layout', type('../engine')],
  ['layout', value('../engine'), '.test.ts'],
  ['scene', value('../layout')],
  ['i18n/ja', type('../../scene')],
  ['state', "export { createStore } from 'zustand/vanilla';"],
  ['ui/canvas', type('../../engine')],
  ['ui/canvas', type('../../layout')],
  ['ui/canvas', value('../../state')],
  ['ui/canvas', later('../../content')],
  ['ui', "export { createRoot } from 'react-dom/client';"],
  ['conformance', value('../engine/cluster')],
  ['', value('./ui')],
];

/** Folders of src/ that the table of arrows does not know, or could take for another. */
function strayFolders() {
  const folders = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) =>
      path.relative(path.join(root, 'src'), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    );
  const names = Object.keys(layers).map((layer) => path.posix.basename(layer));
  const layerDepth = (/** @type {string} */ folder) => (folder.startsWith('engine/') ? 2 : 1);
  return folders.flatMap((folder) => {
    const depth = folder.split('/').length;
    if (depth <= layerDepth(folder)) return folder in layers ? [] : [`src/${folder}/ is no layer of oxlint.config.mjs`];
    return names.includes(path.posix.basename(folder)) ? [`src/${folder}/ is called like a layer`] : [];
  });
}

let planted = 0;

/** @param {string} copy @param {Planted} file */
function plant(copy, [folder, text, end]) {
  const file = path.posix.join('src', folder, `zz-gate-${(planted += 1)}${end ?? '.ts'}`);
  mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(copy, file), `${text}\n`);
  return file;
}

/** @param {string} copy */
function plantTargets(copy) {
  const text = 'export const planted = 1;\nexport type Planted = number;\n';
  for (const folder of targets) {
    mkdirSync(path.join(copy, 'src', folder), { recursive: true });
    writeFileSync(path.join(copy, 'src', folder, targetFile), text);
  }
}

/** @typedef {{ file: string, text: string, says: string }} Expected */

/** @param {string} copy @param {Record<string, Planted[]>} refused @returns {Expected[]} */
const plantAll = (copy, refused) =>
  Object.entries(refused).flatMap(([says, files]) =>
    files.map((file) => ({ file: plant(copy, file), text: file[1], says })),
  );

/** @param {Expected[]} expected @param {Map<string, string>} findings  what was said of each file */
const notRefused = (expected, findings, /** @type {string} */ gate) =>
  expected
    .filter(({ file, says }) => !findings.get(file)?.includes(says))
    .map(({ file, text, says }) => `${gate} does not refuse (${says}): ${path.dirname(file)}: ${text.split('\n')[0]}`);

/** @param {[file: string, said: string][]} entries */
function byFile(entries) {
  const findings = new Map();
  for (const [file, said] of entries) findings.set(file, `${findings.get(file) ?? ''}${said}\n`);
  return findings;
}

/** @param {string} copy */
async function lintGate(copy) {
  const expected = plantAll(copy, refusedByLint);
  const [circle] = expected.filter(({ says }) => says === 'no-cycle');
  const back = `export { circle as planted } from './${path.basename(circle?.file ?? '')}';\n`;
  writeFileSync(path.join(copy, 'src/engine/api/zz-gate-circle.ts'), back);
  const free = allowed.map((file) => ({ file: plant(copy, file), text: file[1] }));
  const { code, output } = await run('oxlint', ['-f', 'unix', ...lint], { cwd: copy });
  const findings = byFile(
    output.split('\n').flatMap((line) => {
      const [, file, said] = /^(.+?):\d+:\d+: (.*)$/.exec(line) ?? [];
      return file && said ? [[file.replaceAll('\\', '/'), said]] : [];
    }),
  );
  const refused = free.filter(({ file }) => findings.has(file));
  return [
    ...(code === 0 ? ['oxlint exits with 0'] : []),
    ...notRefused(expected, findings, 'oxlint'),
    ...refused.map(({ file, text }) => `oxlint refuses ${path.dirname(file)}: ${text}: ${findings.get(file)}`),
  ];
}

/** @param {string} copy @param {[config: string, refused: Record<string, Planted[]>]} gate */
async function compilerGate(copy, [config, refused]) {
  const expected = plantAll(copy, refused);
  const { code, output } = await run('tsc', ['-p', config, '--noEmit', '--pretty', 'false'], { cwd: copy });
  const findings = byFile(
    output.split('\n').flatMap((line) => {
      const [, file, said] = /^(.+?)\(\d+,\d+\): (.*)$/.exec(line) ?? [];
      return file && said ? [[file, said]] : [];
    }),
  );
  return [...(code === 0 ? [`${config} exits with 0`] : []), ...notRefused(expected, findings, config)];
}

/** The tree without what was installed or built, in a folder of its own: nobody's editor or commit ever sees a planted file. */
function copyTree() {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'kubehop-gate-'));
  for (const name of ['src', 'e2e', 'oxlint.config.mjs', 'tsconfig.json', 'tsconfig.pure.json', 'package.json']) {
    // Without what the tests of decks install for themselves.
    const filter = (/** @type {string} */ source) => path.basename(source) !== 'node_modules';
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true, filter });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  return copy;
}

const copy = copyTree();
try {
  plantTargets(copy);
  const open = strayFolders();
  // First: a fault for lint that imports React would bring React's types into the pure program.
  for (const gate of Object.entries(refusedByCompiler)) open.push(...(await compilerGate(copy, gate)));
  open.push(...(await lintGate(copy)));
  for (const sentence of open) console.error(sentence);
  console.log(`${planted - allowed.length} faults planted, ${open.length} gates found open`);
  process.exitCode = open.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
