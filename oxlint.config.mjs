/**
 * THE ARROWS: what each layer of src/ may import beside itself.
 *
 * `imports` names other layers, `~` before one means its types only; `packages` names npm packages, as patterns.
 * e2e/gate.mjs checks that every folder stands here, and that what this file forbids is indeed refused.
 *
 * @typedef {{ imports: string[], packages: string[] }} May
 * @typedef {{ regex?: string, group?: string[], allowTypeImports?: boolean, message: string }} Pattern
 * @type {Record<string, May>}
 */
export const layers = {
  engine: {
    imports: [
      'net',
      'api',
      'manifest',
      'cluster',
      'dataplane',
      'topology',
      'diagnostics',
      'commands',
      'inspect',
      'arrive',
      'scene-file',
    ],
    packages: [],
  },
  'engine/net': { imports: [], packages: [] },
  'engine/api': { imports: ['net'], packages: [] },
  'engine/manifest': { imports: ['api', 'net'], packages: ['js-yaml'] },
  'engine/cluster': { imports: ['api', 'net'], packages: [] },
  'engine/dataplane': { imports: ['cluster', 'api', 'net'], packages: [] },
  'engine/topology': { imports: ['cluster', 'api', 'net'], packages: [] },
  'engine/diagnostics': { imports: ['manifest', 'dataplane', 'cluster', 'api', 'net'], packages: [] },
  'engine/scene-file': { imports: ['manifest', 'dataplane', 'api', 'net'], packages: ['fflate'] },
  'engine/commands': { imports: ['dataplane', 'cluster', 'api', 'net'], packages: [] },
  'engine/inspect': { imports: ['commands', 'dataplane', 'cluster', 'api', 'net'], packages: [] },
  'engine/arrive': { imports: ['diagnostics', 'manifest', 'dataplane', 'cluster', 'api', 'net'], packages: [] },
  worker: { imports: ['engine'], packages: ['comlink'] },
  layout: { imports: ['~engine'], packages: [] },
  scene: { imports: ['layout', '~engine'], packages: [] },
  i18n: { imports: ['~scene', '~engine'], packages: [] },
  content: { imports: ['~engine'], packages: [] },
  sharing: { imports: ['scene', 'i18n', '~layout', '~engine'], packages: ['fflate', 'gifenc', 'mediabunny'] },
  state: {
    imports: ['worker', 'layout', 'scene', 'sharing', 'content', '~i18n', '~engine'],
    packages: ['zustand', 'zustand/**'],
  },
  ui: {
    imports: ['state', 'scene', 'i18n', 'content', 'sharing', '~layout', '~engine'],
    packages: [
      ...['react', 'react/**', 'react-dom', 'react-dom/**', 'reactflow', 'reactflow/**', 'zustand', 'zustand/**'],
      ...['monaco-editor', 'monaco-editor/**', 'radix-ui', 'radix-ui/**', 'react-resizable-panels', 'prettier/**'],
      ...['uqr', 'marked'],
    ],
  },
  main: {
    imports: ['ui', 'state', 'i18n', 'content', 'sharing', 'worker', '~engine'],
    packages: ['react', 'react-dom/**', 'reactflow/**'],
  },
  conformance: { imports: ['engine', 'i18n', 'layout', 'scene', 'content'], packages: ['js-yaml', 'vite', 'node:**'] },
};

/** Layers that are functions of their input alone: no DOM, no clock, no chance. tsconfig.pure.json names them too. */
export const pure = ['engine', 'layout', 'scene', 'i18n'];

const nameOf = (/** @type {string} */ layer) => layer.slice(layer.indexOf('/') + 1);
const names = Object.keys(layers).map(nameOf);
const engineNames = names.filter((name) => `engine/${name}` in layers);

/** Matches a relative import into one of `folders`. (A pattern with lookaround compiles, and then matches nothing.) */
const into = (/** @type {string[]} */ folders) => `^\\.{1,2}/(\\.\\./)*(${folders.join('|')})(/|$)`;

/** What no file of src/ may import, whatever its layer. */
const everywhere = [
  { regex: '/(utils?|helpers?|common|types|misc)\\.tsx?$', message: 'A thing goes where its noun lives.' },
  { regex: '^(\\.\\./)+(e2e|bench|shared)/', message: 'The product does not know what checks it.' },
];

/**
 * @param {string} who  a layer, or what else is named in the messages
 * @param {May} may
 * @returns {Pattern[]}
 */
function deniedPatterns(who, { imports, packages }, door = doorOf(who)) {
  const typesOnly = imports.filter((name) => name.startsWith('~')).map((name) => name.slice(1));
  const denied = names.filter((name) => name !== nameOf(who) && !imports.includes(name) && !typesOnly.includes(name));
  return [
    ...everywhere,
    ...(denied.length > 0
      ? [{ regex: into(denied), message: `${who} may import ${imports.join(', ') || 'no other layer'}.` }]
      : []),
    ...(typesOnly.length > 0
      ? [{ regex: into(typesOnly), allowTypeImports: true, message: `Types only: ${typesOnly.join(', ')}.` }]
      : []),
    ...door,
    // Last: what one of its negations lets through, no later pattern is asked about.
    {
      group: ['*', '!.', '!..', '!./**', '!../**', ...packages.map((name) => `!${name}`)],
      message: `${who} may import ${packages.join(', ') || 'no package'}.`,
    },
  ];
}

/** Which files of the engine a layer may name: beneath `analyse.ts`, or from outside only the two at its door. @returns {Pattern[]} */
function doorOf(/** @type {string} */ layer) {
  if (layer === 'engine' || layer === 'conformance') return [];
  return layer.startsWith('engine/')
    ? [{ regex: '^(\\.\\./)+(analyse|index)\\.ts$', message: 'index.ts and analyse.ts stand above the layers.' }]
    : [{ regex: '^\\.{1,2}/(\\.\\./)*engine/.+/', message: 'The engine is entered by engine/index.ts or analyse.ts.' }];
}

/** A test sets its stage with any part of the engine and any example; the page's arrows hold for it all the same. */
const forTests = (/** @type {May} */ { imports, packages }) => ({
  imports: [...imports.map((name) => name.replace('~', '')), 'engine', ...engineNames, 'content'],
  packages: [...packages, 'vitest', 'fast-check', 'js-yaml', 'yaml', 'node:**'],
});

const restrictImports = (/** @type {Pattern[]} */ patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
/** Of `engine` and `main` only the files that lie in no layer's folder. */
const foldersOf = (/** @type {string} */ layer) =>
  ({ engine: 'src/engine/', main: 'src/' })[layer] ?? `src/${layer}/**/`;

const arrows = Object.entries(layers).map(([layer, may]) => ({
  files: [`${foldersOf(layer)}*`],
  rules: restrictImports(deniedPatterns(layer, may)),
}));

/** Where one file of a layer may import what its neighbours may not. */
const exceptions = [
  {
    files: ['src/engine/manifest/parse.ts'],
    rules: restrictImports(
      deniedPatterns('engine/manifest', { imports: ['api', 'net'], packages: ['js-yaml', 'yaml'] }),
    ),
  },
  {
    files: ['src/worker/engine-client.ts'],
    rules: restrictImports(deniedPatterns('worker', { imports: ['~engine'], packages: ['comlink'] })),
  },
  {
    // It builds, and is no part of the page.
    files: ['src/sharing/offline/build.mjs'],
    rules: restrictImports(deniedPatterns('sharing', { imports: [], packages: ['vite', '@vitejs/**', 'node:**'] })),
  },
  ...Object.entries(layers).map(([layer, may]) => ({
    files: [`${foldersOf(layer)}*.test.{ts,tsx}`],
    rules: restrictImports(deniedPatterns(layer, forTests(may), [])),
  })),
];

const clocksAndChance = ['Date', 'performance', 'crypto', 'setTimeout', 'setInterval', 'queueMicrotask'];
const theDom = ['window', 'document', 'navigator', 'location', 'localStorage', 'requestAnimationFrame', 'fetch'];
const beyondTheLanguage = ['URL', 'URLSearchParams', 'structuredClone', 'console', 'globalThis', 'self', 'Intl'];
const thatOfNode = ['process', 'Buffer', 'global', '__dirname'];

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import'],
  categories: { correctness: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  rules: {
    'import/no-cycle': 'error',
    // The compiler knows what a module exports, and what `?worker` makes of one.
    'import/default': 'off',
    'import/namespace': 'off',
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    'no-var': 'error',
    'prefer-const': 'error',
    eqeqeq: 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'typescript/ban-ts-comment': 'error',
    // Both take `unknown` and every method for a mistake.
    'typescript/no-base-to-string': 'off',
    'typescript/unbound-method': 'off',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
  },
  overrides: [
    {
      files: ['src/**'],
      rules: { 'import/no-default-export': 'error', 'no-restricted-globals': ['error', ...thatOfNode] },
    },
    ...arrows,
    {
      files: pure.map((layer) => `src/${layer}/**`),
      rules: {
        'no-console': 'error',
        'no-restricted-globals': ['error', ...clocksAndChance, ...theDom, ...beyondTheLanguage, ...thatOfNode],
        'no-restricted-properties': [
          'error',
          { object: 'Math', property: 'random', message: 'Chance enters by Choose alone.' },
        ],
      },
    },
    {
      files: ['src/i18n/**'],
      rules: { 'no-restricted-globals': ['error', ...clocksAndChance, ...theDom, 'globalThis', 'self', ...thatOfNode] },
    },
    {
      files: ['src/ui/**', 'src/*.tsx'],
      plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y'],
      rules: { 'react/rules-of-hooks': 'error', 'react/exhaustive-deps': 'error' },
    },
    {
      files: ['src/**/*.test.{ts,tsx}', 'src/conformance/**'],
      rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off', 'no-console': 'off' },
    },
    ...exceptions,
    {
      files: ['e2e/**'],
      rules: restrictImports([{ regex: '^(\\.\\./)+src/', message: 'e2e/ uses the product as a person does.' }]),
    },
  ],
};
