import { expect, it } from 'vitest';
import { lessonIds } from '../../content/lessons.ts';
import { lessonsAbout } from './stations.ts';

const STATIONS = ['dns', 'balancer', 'ingress', 'nodePort', 'service', 'pod'] as const;

it('each lesson is found on the map', () => {
  const found = new Set(STATIONS.flatMap((station) => lessonsAbout(station, lessonIds)));
  expect([...found].toSorted()).toEqual(lessonIds);
});

it('each station leads to lessons', () => {
  for (const station of STATIONS)
    expect([station, lessonsAbout(station, lessonIds).length > 0]).toEqual([station, true]);
});
