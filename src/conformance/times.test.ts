import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TIMES, type Time } from '../engine/cluster/times.ts';
import { readCaseFile, type Case } from './case-file.ts';

const { cases } = readCaseFile(readFileSync(new URL('suites/time.yaml', import.meta.url), 'utf8'));
const rows = Object.entries<Time>(TIMES);

/** A change that shows: two checks alike, a moment apart, that expect different things. */
function pairsOf({ checks }: Case): number {
  const sends = checks.filter(({ at }) => typeof at === 'number');
  return sends.filter((before) =>
    sends.some((after) => {
      const apart = Number(after['at']) - Number(before['at']);
      const isAlike = JSON.stringify(asked(before)) === JSON.stringify(asked(after));
      return (
        apart > 0 && apart < 0.2 && isAlike && JSON.stringify(before['expect']) !== JSON.stringify(after['expect'])
      );
    }),
  ).length;
}

function asked({ send, lookup }: Case['checks'][number]): unknown {
  return send ?? lookup;
}

describe('every time that changes an answer has a case just before and just after', () => {
  it.each(rows.filter(([, { changesAnswers }]) => changesAnswers))('%s', (name) => {
    expect(cases.filter(({ time }) => time === name).reduce((sum, one) => sum + pairsOf(one), 0)).toBeGreaterThan(0);
  });

  it('and no case names a time that the table does not have', () => {
    for (const { time } of cases) if (time !== '') expect(Object.keys(TIMES)).toContain(time);
  });

  it('each row says whose it is, and where that stands', () => {
    for (const [, { of, source, seconds }] of rows) {
      expect(of.length).toBeGreaterThan(3);
      expect(source).toMatch(/\.go|\.md|\.rst|resolv\.conf/);
      expect(seconds).toBeGreaterThanOrEqual(0);
    }
  });
});
