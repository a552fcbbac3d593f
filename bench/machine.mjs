/** What the machine does beside this bench, as far as Linux says it. */
import { readFileSync } from 'node:fs';

/** Of a USER_HZ: what /proc counts in (man proc). */
const TICKS_A_SECOND = 100;

/** Busy time of all cores since the start, in seconds; undefined where there is no /proc. @returns {number | undefined} */
function busySeconds() {
  try {
    const [, ...fields] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').trim().split(/\s+/).map(Number);
    // user, nice, system, idle, iowait, irq, softirq, steal
    const busy = fields.slice(0, 8).reduce((sum, ticks, index) => (index === 3 || index === 4 ? sum : sum + ticks), 0);
    return busy / TICKS_A_SECOND;
  } catch {
    return undefined;
  }
}

/**
 * Starts watching; the function that it returns says how many cores others have used since, on average.
 *
 * @returns {() => number | undefined}
 */
export function watchOthers() {
  const began = { busy: busySeconds(), own: process.cpuUsage(), at: performance.now() };
  return () => {
    const busy = busySeconds();
    if (busy === undefined || began.busy === undefined) return undefined;
    const { user, system } = process.cpuUsage(began.own);
    const seconds = (performance.now() - began.at) / 1000;
    return Math.max(0, (busy - began.busy - (user + system) / 1e6) / seconds);
  };
}
