import base from '/work/main/e2e/playwright.config.ts';
const { webServer, ...rest } = base;
export default { ...rest, testDir: '/work/main/e2e', outputDir: '/tmp/editorui/results', use: { ...rest.use, baseURL: 'http://127.0.0.1:4291/' } };
