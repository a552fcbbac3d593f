import { describe, expect, it, vi } from 'vitest';
import { answerHop } from '../scene/answer-hop.ts';
import { hopAt } from './hop-at.ts';
import { openPage } from './page.fixture.ts';
import { isAsked, isHidden, presenterMoves, seenAtFirst, type PresentedSteps } from './presenter-moves.ts';
import { suggestRequest } from './suggestions.ts';

/** The first example before a room: its request was sent, and stands before its first hop. */
async function present(steps?: PresentedSteps) {
  const page = openPage();
  await page.settled();
  page.actions.present({ shown: true });
  const send = async (): Promise<void> => {
    const { analysis, draft } = page.state();
    await page.actions.send(suggestRequest(analysis!, draft)!);
  };
  const moves = presenterMoves(page, steps && { ...steps, send: async (index) => (await send(), steps.send(index)) });
  const hop = (): number => hopAt(page.state().timeline, page.clock.now());
  return { ...page, moves, hop, sendIt: send, last: () => page.state().timeline!.steps.length - 1 };
}

describe('a request before a room', () => {
  it('waits before its first hop', async () => {
    const { sendIt, hop, state } = await present();
    await sendIt();
    expect(hop()).toBe(-1);
    expect(state().playback.playing).toBe(false);
    expect(isHidden(state())).toBe(true);
  });

  it('goes on hop by hop, asks before its end, and shows it then', async () => {
    const { sendIt, moves, hop, state, last } = await present();
    await sendIt();
    const answer = answerHop(state().trace!);
    expect(answer).toBeGreaterThan(0);
    for (let next = 0; next < answer; next++) {
      moves.next();
      expect(hop()).toBe(next);
    }
    moves.next();
    expect(hop()).toBe(answer - 1);
    expect(isAsked(state())).toBe(true);
    moves.previous();
    expect(isAsked(state())).toBe(false);
    expect(hop()).toBe(answer - 1);
    moves.next();
    moves.next();
    expect(hop()).toBe(answer);
    expect(isHidden(state())).toBe(false);
    for (let next = answer + 1; next <= last() + 2; next++) moves.next();
    expect(hop()).toBe(last());
  });

  it('runs on as far as may be shown, where it does not stop after each hop, and stops at the next key', async () => {
    const { sendIt, moves, hop, state, actions } = await present();
    await sendIt();
    actions.present({ byHop: false });
    moves.next();
    expect(state().playback.playing).toBe(true);
    actions.seekHop(0);
    moves.next();
    moves.next();
    expect(state().playback.playing).toBe(false);
    expect(hop()).toBe(answerHop(state().trace!) > 1 ? 1 : 0);
  });

  it('shows its end when somebody asks for it, and hides it again', async () => {
    const { sendIt, moves, hop, state, last } = await present();
    await sendIt();
    moves.next();
    moves.toggleAnswer();
    expect(hop()).toBe(last());
    expect(isHidden(state())).toBe(false);
    moves.toggleAnswer();
    expect(hop()).toBe(-1);
    expect(isHidden(state())).toBe(true);
  });

  it('shows nothing of the end at the end of what may be seen', async () => {
    const { sendIt, moves, hop, state } = await present();
    await sendIt();
    moves.last();
    expect(hop()).toBe(answerHop(state().trace!) - 1);
    expect(isAsked(state())).toBe(true);
    moves.first();
    expect(isAsked(state())).toBe(false);
    expect(hop()).toBe(-1);
  });

  it('hides the end of the next one too', async () => {
    const { sendIt, moves, state } = await present();
    await sendIt();
    moves.toggleAnswer();
    await sendIt();
    expect(isHidden(state())).toBe(true);
  });

  it('is black for as long as no key is pressed, and moves nothing by that key', async () => {
    const { sendIt, moves, hop, state, actions } = await present();
    await sendIt();
    actions.present({ black: true });
    moves.next();
    expect(state().presenting?.black).toBe(false);
    expect(hop()).toBe(-1);
  });

  it('sends the steps of a lesson one after the other', async () => {
    const send = vi.fn(async () => undefined);
    const { moves, state, settled } = await present({ count: 2, send });
    moves.next();
    moves.next();
    await settled();
    await vi.waitFor(() => expect(send.mock.calls).toEqual([[0]]));
    await vi.waitFor(() => expect(state().presenting?.sending).toBe(false));
    moves.next();
    expect(send).toHaveBeenCalledTimes(1);
    moves.toggleAnswer();
    moves.next();
    await vi.waitFor(() => expect(send.mock.calls).toEqual([[0], [1]]));
    moves.toggleAnswer();
    moves.next();
    expect(state().presenting?.step).toBe(1);
  });

  it('no secret is what everybody saw on the page', async () => {
    const page = openPage();
    await page.settled();
    await page.actions.send(suggestRequest(page.state().analysis!, page.state().draft)!);
    const { trace } = page.state();
    expect(seenAtFirst(trace, page.state().timeline!.steps.length - 1)).toBe(trace);
    expect(seenAtFirst(trace, -1)).toBeUndefined();
  });

  it('stands where it stood when the room has gone', async () => {
    const { sendIt, moves, hop, state, actions } = await present();
    await sendIt();
    moves.next();
    actions.present({ notes: true, spotlight: true });
    actions.present(undefined);
    expect(state().presenting).toBeUndefined();
    expect(hop()).toBe(0);
    actions.present({});
    expect(state().presenting).toMatchObject({ notes: false, spotlight: false, byHop: true });
  });
});
