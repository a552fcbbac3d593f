/** The version of the page, out of package.json as it is built. */
declare const KUBEHOP_VERSION: string;

export const version: string = KUBEHOP_VERSION;
