/** Longest label of a DNS name, in characters (RFC 1035, 2.3.4). */
export const LABEL_LENGTH = 63;

/** Longest DNS name that Kubernetes takes, in characters (apimachinery `validation.DNS1123SubdomainMaxLength`). */
export const SUBDOMAIN_LENGTH = 253;

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** A label of RFC 1123: lower case letters, digits and `-`, beginning and ending with a letter or digit. */
export function isLabel(text: string): boolean {
  return text.length <= LABEL_LENGTH && LABEL.test(text);
}

/** A label of RFC 1035: as `isLabel`, but beginning with a letter. */
export function isLabel1035(text: string): boolean {
  return text.length <= LABEL_LENGTH && LABEL_1035.test(text);
}

/**
 * A DNS name of RFC 1123 labels, without a dot at its end: at most 253 characters. A label may be longer than 63, as the
 * API server does not count them (apimachinery `validation.IsDNS1123Subdomain`).
 */
export function isSubdomain(text: string): boolean {
  return text.length <= SUBDOMAIN_LENGTH && SUBDOMAIN.test(text);
}

/** `*.` before a DNS name: one label of any text (apimachinery `validation.IsWildcardDNS1123Subdomain`). */
export function isWildcardSubdomain(text: string): boolean {
  return text.length <= SUBDOMAIN_LENGTH && text.startsWith('*.') && SUBDOMAIN.test(text.slice(2));
}

/** Whether a wildcard stands for a host: `*.foo.com` for `bar.foo.com`, not for `baz.bar.foo.com` nor `foo.com`. */
export function wildcardMatches(wildcard: string, host: string): boolean {
  const dot = host.indexOf('.');
  return dot > 0 && wildcard.startsWith('*.') && wildcard.slice(1) === host.slice(dot);
}
