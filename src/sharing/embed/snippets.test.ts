import { describe, expect, it } from 'vitest';
import { embedOptionsOf, EMBED_DEFAULTS } from './embed-address.ts';
import { frameAddressOf } from './frame-address.ts';
import { slidevHead, snippetOf, type Embedding, type SnippetPlace } from './snippets.ts';

const PLACES: readonly SnippetPlace[] = ['iframe', 'element', 'reveal', 'marp', 'slidev', 'wordpress'];
const PAGE = 'https://tools.example/kubehop/index.html?lang=ja&lesson=old#s1.old';

const scene: Embedding = {
  page: PAGE,
  what: { kind: 'scene', packed: 's1.a-_' },
  options: { ...EMBED_DEFAULTS, controls: false, loop: true, hop: 3, language: 'en', theme: 'dark', keys: 'steps' },
  size: { width: 800, height: 450 },
  title: 'Say "what?" & <why>',
  poster: 'scene.png',
};

/** The attributes of the first such tag, as a browser reads them. */
function attributesOf(snippet: string, tag: string): Record<string, string> {
  const [, written = ''] = new RegExp(`<${tag}((?:\\s+[\\w-]+(?:="[^"]*")?)*)>`).exec(snippet) ?? [];
  return Object.fromEntries(
    [...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  );
}

describe('what is to be pasted', () => {
  it('a frame has its options in its address, and nothing of what the page itself was asked', () => {
    const { src = '', title, width, height } = attributesOf(snippetOf('iframe', scene) ?? '', 'iframe');
    const url = new URL(src);
    expect(`${url.origin}${url.pathname}${url.hash}`).toBe('https://tools.example/kubehop/index.html#s1.a-_');
    expect(embedOptionsOf(url.search)).toEqual(scene.options);
    expect(url.searchParams.has('lesson')).toBe(false);
    expect([title, width, height]).toEqual([scene.title, '800', '450']);
  });

  it.each(['element', 'reveal', 'marp', 'slidev'] as const)('an element in %s shows the same as the frame', (place) => {
    const attributes = attributesOf(snippetOf(place, scene) ?? '', 'kube-hop');
    const { href = '' } =
      frameAddressOf((name) => attributes[name] ?? null, 'https://deck.example/', 'https://x/') ?? {};
    const url = new URL(href);
    expect(`${url.origin}${url.pathname}${url.hash}`).toBe('https://tools.example/kubehop/index.html#s1.a-_');
    expect(embedOptionsOf(url.search)).toEqual(scene.options);
    expect(attributes).toMatchObject({ title: scene.title, poster: 'scene.png', width: '800', height: '450' });
  });

  it('what is as usual is not said', () => {
    const usual = { ...scene, options: EMBED_DEFAULTS, what: { kind: 'lesson', id: '05-node-port' } } as const;
    const { size: _size, poster: _poster, ...bare } = usual;
    expect(attributesOf(snippetOf('element', bare) ?? '', 'kube-hop')).toEqual({
      lesson: '05-node-port',
      title: scene.title,
    });
  });

  it.each(['element', 'reveal', 'marp'] as const)('the script in %s is the one beside the page', (place) => {
    expect(attributesOf(snippetOf(place, scene) ?? '', 'script')).toEqual({
      src: 'https://tools.example/kubehop/kube-hop.js',
    });
  });

  it('Slidev has it once for all slides', () => {
    expect(snippetOf('slidev', scene)).not.toContain('<script');
    expect(slidevHead(scene)).toContain('<script src="https://tools.example/kubehop/kube-hop.js"></script>');
  });

  it('a scene that is too long is read from its file, which a frame alone cannot', () => {
    const long: Embedding = { ...scene, what: { kind: 'file', name: 'scene.kubehop.json' } };
    expect(PLACES.filter((place) => snippetOf(place, long) === undefined)).toEqual(['iframe', 'wordpress']);
    const attributes = attributesOf(snippetOf('element', long) ?? '', 'kube-hop');
    expect(attributes['scene']).toBe('scene.kubehop.json');
    expect(attributes['src']).toBeUndefined();
  });

  it.each(PLACES)('nothing in a title gets out of %s', (place) => {
    const snippet = snippetOf(place, { ...scene, title: '"><img src=x onerror=alert(1)>' }) ?? '';
    expect(snippet).not.toMatch(/"><img/);
  });
});
