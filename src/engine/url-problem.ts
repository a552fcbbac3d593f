import { parseUrl, type UrlProblem } from './net/url.ts';

/** Why a text is no URL that a request can go to; undefined for one that is. */
export function urlProblem(text: string): UrlProblem | undefined {
  return parseUrl(text).problem;
}
