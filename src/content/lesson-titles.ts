/** The words of all lessons and broken scenes; each file is read when it is asked for. */
const words = import.meta.glob<string>(['./lessons/*/*.md', './symptoms/*/*.md'], { query: '?raw', import: 'default' });

/** What each lesson and broken scene is called, by the name of its folder. */
export async function loadLessonTitles(language: 'en' | 'ja'): Promise<ReadonlyMap<string, string>> {
  const read = Object.entries(words).map(async ([path, load]): Promise<[string, string][]> => {
    const [, id = '', written] = /([^/]+)\/(\w+)\.md$/.exec(path) ?? [];
    return written === language ? [[id, titleIn(await load())]] : [];
  });
  return new Map((await Promise.all(read)).flat());
}

function titleIn(markdown: string): string {
  return /^# (.*)$/m.exec(markdown)?.[1]?.replaceAll('`', '') ?? '';
}
