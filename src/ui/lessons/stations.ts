import type { LessonStation } from '../../i18n/lesson-messages.ts';

/** What each lesson is mostly about, by the number that its folder begins with. */
const LESSONS: { readonly [S in Exclude<LessonStation, 'client'>]: readonly string[] } = {
  dns: ['01', '03', '04'],
  balancer: ['08', '09', '10'],
  ingress: ['12', '13', '14', '15', '16'],
  nodePort: ['05', '07', '11'],
  service: ['02', '06', '17'],
  pod: ['01', '18'],
};

/** The lessons about one of the things that stand in a request's way. */
export function lessonsAbout(station: LessonStation, ids: readonly string[]): readonly string[] {
  const numbers = station === 'client' ? [] : LESSONS[station];
  return ids.filter((id) => numbers.includes(id.slice(0, 2)));
}

/** `7` of `07-on-all-nodes`. */
export function numberOf(id: string): number {
  return Number.parseInt(id, 10);
}
