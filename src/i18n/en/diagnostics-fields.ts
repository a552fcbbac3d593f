import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, list, t, type Piece, type Text } from '../text.ts';

const codes = (values: readonly (string | number)[]): Text => list(values.map(code));
const REFUSED = 'Kubernetes refuses the object.';

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  'int-or-string': 'a whole number or a text',
  quantity: 'a quantity such as 500m or 1Gi',
  list: 'a list (lines that begin with -)',
  object: 'an object (fields on lines of their own)',
};

const FOUND: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'a truth value',
  list: 'a list',
  object: 'an object',
  null: 'nothing',
};

const USES: Readonly<Record<string, string>> = {
  unspecified: 'the unspecified address',
  loopback: 'a loopback address',
  'link-local': 'a link-local address',
  'link-local-multicast': 'a link-local multicast address',
  multicast: 'a multicast address',
};

const PORT_NAME_REASONS: Readonly<Record<string, string>> = {
  length: 'it is longer than 15 characters',
  characters: 'only lower case letters, digits and - are allowed',
  'no-letter': 'it needs at least one letter',
  'double-hyphen': 'two - may not follow each other',
  'hyphen-at-end': 'it may not begin or end with -',
};

function wrongType(found: string, value: string, wanted: string): Text {
  if (wanted === 'string' && (found === 'boolean' || found === 'number'))
    return t`YAML reads ${code(value)} as ${FOUND[found] ?? found}; put it in quotes: ${code(`"${value}"`)}.`;
  if (wanted === 'integer' && /^[0-9]+$/.test(value))
    return t`In quotes it is a text; write ${code(value)} without quotes.`;
  if (wanted === 'boolean' && /^(true|false)$/i.test(value))
    return t`In quotes it is a text; write ${code(value.toLowerCase())} without quotes.`;
  return value === '' ? t`This is ${FOUND[found] ?? found}.` : t`${code(value)} is ${FOUND[found] ?? found}.`;
}

/** Findings about the fields of one object: what decoding and validation of the API server refuse, or warn of. */
export const fieldMessages = {
  'unknown-field': ({ field, near, at }) => {
    const what = t`There is no field ${code(field)} here. kubectl refuses it as an unknown field; a client that does not ask for strict checks has it dropped.`;
    if (at !== '') return [...what, ...t` It belongs at ${code(at)}.`];
    return near === '' ? what : [...what, ...t` Is ${code(near)} meant?`];
  },
  'wrong-type': ({ field, wanted, found, value }) =>
    t`${code(field)} must be ${WANTED[wanted] ?? wanted}. ${wrongType(found, value, wanted)} ${REFUSED}`,
  'quantity-invalid': ({ field, value }) =>
    t`${code(value)} is no quantity for ${code(field)}: a number with a unit such as ${code('m')}, ${code('Mi')} or ${code('Gi')}. ${REFUSED}`,
  'field-required': ({ field }) => t`${code(field)} is required. ${REFUSED}`,
  'value-not-allowed': ({ field, value, allowed, right }) => notSupported(field, value, allowed, right),
  required: ({ field }) => t`${code(field)} is required. ${REFUSED}`,
  'not-supported': ({ field, value, allowed, right }) => notSupported(field, value, allowed, right),
  duplicate: ({ field, value }) =>
    t`${code(value)} is there twice; ${code(field)} must be different in each. ${REFUSED}`,
  'out-of-range': ({ field, value, min, max }) =>
    t`${code(field)} must be a number from ${code(min)} to ${code(max)}, not ${code(value)}. ${REFUSED}`,
  negative: ({ field, value }) => t`${code(field)} cannot be less than 0, as ${code(value)} is. ${REFUSED}`,
  'too-long': ({ field, length, max }) =>
    t`${code(field)} has ${length} characters; at most ${max} are allowed. ${REFUSED}`,
  'too-many': ({ field, count, max }) => t`${code(field)} has ${count} entries; at most ${max} are allowed. ${REFUSED}`,
  'typographic-quotes': ({ field, value, meant }) =>
    t`The quotes around ${code(field)} come out of a text processor. YAML knows only ${code('"')} and ${code("'")}: these are letters of the value ${code(value)}. Write ${code(meant)}.`,
  'value-has-spaces': ({ field, value }) =>
    t`${code(field)} may not begin or end with a space, as ${code(`"${value}"`)} does. ${REFUSED}`,
  immutable: ({ field }) => t`${code(field)} cannot be changed once it is set. Delete the object and make it anew.`,

  'dns-label-invalid': ({ field, value }) =>
    t`${code(value)} is not allowed as ${code(field)}: only lower case letters, digits and ${code('-')}, with a letter or digit at both ends (a DNS label). ${REFUSED}`,
  'dns-label-has-dots': ({ field, value }) =>
    t`${code(field)} must be a single DNS label, without dots: ${code(value)} has some. ${REFUSED}`,
  'dns-name-invalid': ({ field, value }) =>
    t`${code(value)} is not allowed as ${code(field)}: only lower case letters, digits, ${code('-')} and ${code('.')}, with a letter or digit at both ends of every part (a DNS name). ${REFUSED}`,
  'wildcard-host-invalid': ({ field, value }) =>
    t`${code(value)} is no valid wildcard for ${code(field)}: ${code('*')} may only be the whole first part, as in ${code('*.example.com')}. ${REFUSED}`,
  'host-is-ip': ({ field, value }) =>
    t`${code(field)} must be a DNS name; ${code(value)} is an IP address. Leave the field out for requests to any host. ${REFUSED}`,
  'host-is-url': ({ field, value }) =>
    t`${code(field)} is a name only, without ${code('://')} and path; ${code(value)} is a URL. ${REFUSED}`,
  'full-name-needs-dot': ({ field, value }) =>
    t`${code(field)} must be a full domain name with at least one dot; ${code(value)} has none. ${REFUSED}`,
  'qualified-name-invalid': ({ field, value }) =>
    t`${code(value)} is not allowed as ${code(field)}: a name of letters, digits, ${code('-')}, ${code('_')} and ${code('.')}, with an optional domain and ${code('/')} before it. ${REFUSED}`,
  'label-key-invalid': ({ value }) =>
    t`${code(value)} is no label key: a name of at most 63 letters, digits, ${code('-')}, ${code('_')} and ${code('.')}, with an optional domain and ${code('/')} before it. ${REFUSED}`,
  'label-value-invalid': ({ key, value }) =>
    t`${code(value)} is no label value (of ${code(key)}): at most 63 letters, digits, ${code('-')}, ${code('_')} and ${code('.')}, with a letter or digit at both ends. ${REFUSED}`,
  'annotation-key-invalid': ({ value }) =>
    t`${code(value)} is no annotation key: a name of at most 63 letters, digits, ${code('-')}, ${code('_')} and ${code('.')}, with an optional domain and ${code('/')} before it. ${REFUSED}`,
  'annotations-too-large': ({ size, max }) =>
    t`The annotations have ${size} bytes; at most ${max} are allowed. ${REFUSED}`,
  'path-segment-invalid': ({ field, value }) =>
    t`${code(value)} is not allowed as ${code(field)}: no ${code('/')} or ${code('%')}, and not ${code('.')} or ${code('..')}. ${REFUSED}`,
  'data-key-invalid': ({ value }) =>
    t`${code(value)} is no key for ${code('data')}: only letters, digits, ${code('-')}, ${code('_')} and ${code('.')}. ${REFUSED}`,
  'domain-prefixed-path-invalid': ({ field, value }) =>
    t`${code(field)} must be a domain and a path, as ${code('example.com/ingress-controller')}; ${code(value)} is not. ${REFUSED}`,
  'namespace-not-allowed': ({ value, kind }) =>
    t`A ${kind} belongs to no namespace, so ${code(`namespace: ${value}`)} is not allowed. ${REFUSED}`,

  'port-name-invalid': ({ field, value, reason }) =>
    t`${code(value)} is not allowed as ${code(field)}, the name of a port: ${PORT_NAME_REASONS[reason] ?? reason}. ${REFUSED}`,
  'port-name-is-number': ({ field, value }) =>
    t`In quotes ${code(`"${value}"`)} is the name of a port, and a name needs a letter. For the number write ${code(`${field}: ${value}`)} without quotes. ${REFUSED}`,
  'host-port-mismatch': ({ value, containerPort }) =>
    t`With ${code('hostNetwork')} a ${code('hostPort')} must be the same as its ${code('containerPort')}: ${code(value)} is not ${code(containerPort)}. ${REFUSED}`,
  'host-ip-without-host-port': ({ field }) =>
    t`${code(field)} does nothing without a ${code('hostPort')}. It is accepted, with a warning.`,
  'port-repeated': ({ port, protocol, other }) =>
    t`Port ${code(`${port}/${protocol}`)} is declared at ${code(other)} already. It is accepted, with a warning.`,

  'ip-invalid': ({ field, value }) =>
    t`${code(field)} must be an IP address such as ${code('10.9.8.7')} or ${code('2001:db8::ffff')}; ${code(value)} is none. ${REFUSED}`,
  'ip-non-standard': ({ field, value, canonical }) =>
    t`${code(value)} is an unusual way to write ${code(field)}; as an IP address it is ${code(canonical)}. ${REFUSED}`,
  'ip-not-canonical': ({ value, canonical }) =>
    t`The IP address ${code(value)} is usually written ${code(canonical)}. It is accepted, with a warning.`,
  'ip-wrong-family': ({ field, value, family }) =>
    t`${code(field)} must be an ${family} address; ${code(value)} is none. ${REFUSED}`,
  'ip-special-use': ({ field, value, use }) =>
    t`${code(value)} is ${USES[use] ?? use}; ${code(field)} may not be one. ${REFUSED}`,
  'cidr-invalid': ({ field, value }) =>
    t`${code(field)} must be a block of addresses such as ${code('10.9.8.0/24')}; ${code(value)} is none. ${REFUSED}`,
  'cidr-ambiguous': ({ field, value, block, single }) =>
    t`${code(value)} is not clear for ${code(field)}: write ${code(block)} for the whole block or ${code(single)} for the one address. ${REFUSED}`,
  'cidr-not-canonical': ({ value, canonical }) =>
    t`The block ${code(value)} is usually written ${code(canonical)}. It is accepted, with a warning.`,
  'except-outside-cidr': ({ value, cidr }) =>
    t`${code('except')} takes a part out of the block: ${code(value)} must lie inside ${code(cidr)}, and not be all of it. ${REFUSED}`,
  'one-address-per-family': ({ field, values }) =>
    t`${code(field)} holds at most one address of each family (IPv4, IPv6): ${codes(values)}. ${REFUSED}`,

  'selector-values-required': ({ field, operator }) => t`Operator ${code(operator)} needs ${code(field)}. ${REFUSED}`,
  'selector-values-forbidden': ({ field, operator }) =>
    t`Operator ${code(operator)} takes no ${code(field)}. ${REFUSED}`,
  'selector-empty': ({ field }) =>
    t`${code(field)} is empty: a workload must select its own Pods by labels. ${REFUSED}`,
  'selector-misses-template': ({ selector, labels }) =>
    t`The Pods of this template (labels ${code(labels === '' ? 'none' : labels)}) are not selected by the workload's own selector ${code(selector)}. ${REFUSED}`,

  'only-for-type': ({ field, types, type }) =>
    t`${code(field)} is only for Services of type ${codes(types)}; this one is ${code(type)}. ${REFUSED}`,
  'not-for-type': ({ field, type }) => t`${code(field)} may not be set when the type is ${code(type)}. ${REFUSED}`,
  'not-externally-accessible': ({ field, type }) =>
    t`${code(field)} is only for Services that are reached from outside (NodePort, LoadBalancer, or with externalIPs); this one is ${code(type)}. ${REFUSED}`,
  'health-check-not-needed': ({ field }) =>
    t`${code(field)} is only for type ${code('LoadBalancer')} with ${code('externalTrafficPolicy: Local')}. ${REFUSED}`,
  'headless-type': ({ type }) =>
    t`Headless (${code('clusterIP: None')}) is only for type ${code('ClusterIP')}, not ${code(type)}. ${REFUSED}`,
  'cluster-ips-mismatch': ({ clusterIP, first }) =>
    t`The first of ${code('clusterIPs')} must be the ${code('clusterIP')}: ${code(first)} is not ${code(clusterIP)}. ${REFUSED}`,
  'cluster-ips-alone': () =>
    t`${code('clusterIPs')} needs ${code('clusterIP')} too, equal to its first address. ${REFUSED}`,
  'single-stack-of-two': ({ field }) =>
    t`${code(field)} has two entries, so ${code('ipFamilyPolicy')} must be ${code('PreferDualStack')} or ${code('RequireDualStack')}. ${REFUSED}`,
  'cluster-ips-none-not-alone': () =>
    t`${code('None')} (headless) must stand alone in ${code('clusterIPs')}. ${REFUSED}`,
  'cluster-ip-family-mismatch': ({ value, family }) =>
    t`${code('clusterIPs')} follow ${code('ipFamilies')}: ${code(value)} should be an ${family} address. ${REFUSED}`,
  'annotation-mismatch': ({ field, value, other, otherValue }) =>
    t`${code(field)} (${code(value)}) and ${code(other)} (${code(otherValue)}) must say the same. ${REFUSED}`,
  'ignored-when-headless': ({ field }) =>
    t`${code(field)} does nothing on a headless Service. It is accepted, with a warning.`,
  'ignored-for-external-name': ({ field }) =>
    t`${code(field)} does nothing on a Service of type ${code('ExternalName')}. It is accepted, with a warning.`,
  'external-name-ignored': ({ field, type }) =>
    t`${code(field)} does nothing on a Service of type ${code(type)}; it is for ${code('ExternalName')}.`,
  'deprecated-field': ({ field, version }) =>
    t`${code(field)} is deprecated since Kubernetes ${version}. It still works, with a warning.`,
  'deprecated-value': ({ field, value, instead }) =>
    t`${code(`${field}: ${value}`)} is deprecated; write ${code(instead)}. It still works, with a warning.`,
  'deprecated-annotation': ({ field, instead }) =>
    t`The annotation ${code(field)} is deprecated; use ${code(instead)}. It still works, with a warning.`,

  'ingress-class-mismatch': ({ annotation, ingressClassName }) =>
    t`The class annotation says ${code(annotation)} and ${code('ingressClassName')} says ${code(ingressClassName)}; they must be the same. Keep ${code('ingressClassName')}. ${REFUSED}`,
  'ingress-needs-rules': () => t`An Ingress needs ${code('rules')} or a ${code('defaultBackend')}. ${REFUSED}`,
  'backend-empty': ({ field }) =>
    t`${code(field)} leads nowhere: a backend names a ${code('service')} or a ${code('resource')}. ${REFUSED}`,
  'backend-service-and-resource': ({ field }) =>
    t`${code(field)} may name a ${code('service')} or a ${code('resource')}, not both. ${REFUSED}`,
  'backend-port-twice': ({ name, number }) =>
    t`A backend's port is named (${code(name)}) or numbered (${code(number)}), not both. ${REFUSED}`,
  'backend-port-missing': () =>
    t`The backend needs the port of its Service: ${code('number')} or ${code('name')}. ${REFUSED}`,
  'path-not-absolute': ({ field, value }) =>
    t`${code(field)} must begin with ${code('/')}; ${code(value)} does not. ${REFUSED}`,
  'path-has-sequence': ({ field, value, sequence }) =>
    t`${code(field)} may not contain ${code(sequence)}, as ${code(value)} does. ${REFUSED}`,
  'path-ends-with': ({ field, value, end }) =>
    t`${code(field)} may not end with ${code(end)}, as ${code(value)} does. ${REFUSED}`,
  'namespace-for-scope-required': ({ field }) =>
    t`${code(field)} is required when the scope of the parameters is ${code('Namespace')}. ${REFUSED}`,
  'namespace-for-scope-forbidden': ({ field }) =>
    t`${code(field)} may not be set when the scope of the parameters is ${code('Cluster')}. ${REFUSED}`,

  'end-port-below-port': ({ value, port }) =>
    t`${code('endPort')} (${code(value)}) must be at least ${code('port')} (${code(port)}). ${REFUSED}`,
  'end-port-without-port': () => t`${code('endPort')} needs ${code('port')}, where the range begins. ${REFUSED}`,
  'end-port-with-name': ({ name }) =>
    t`${code('endPort')} needs a number as ${code('port')}; ${code(name)} is a name. ${REFUSED}`,
  'peer-empty': () =>
    t`This peer says nothing: it needs a ${code('podSelector')}, a ${code('namespaceSelector')} or an ${code('ipBlock')}. ${REFUSED}`,
  'peer-ip-block-and-selector': () =>
    t`A peer is an ${code('ipBlock')} or it selects Pods, not both. Write two peers. ${REFUSED}`,

  'dns-config-required': ({ field }) =>
    t`${code('dnsPolicy: None')} needs a ${code(field)} with at least one nameserver. ${REFUSED}`,
  'nameserver-required': ({ field }) =>
    t`${code('dnsPolicy: None')} needs at least one nameserver in ${code(field)}. ${REFUSED}`,
  'probe-handlers': ({ field, count }) =>
    t`${code(field)} needs exactly one of ${codes(['httpGet', 'tcpSocket', 'exec', 'grpc'])}; it has ${count}. ${REFUSED}`,
  'probe-success-threshold': ({ value }) =>
    t`${code('successThreshold')} must be 1 for this probe, not ${code(value)}. ${REFUSED}`,
  'not-for-init-container': ({ field }) =>
    t`${code(field)} is not for an init container, unless it is a sidecar (${code('restartPolicy: Always')}). ${REFUSED}`,
  'volume-not-found': ({ value }) => t`The Pod has no volume ${code(value)}. ${REFUSED}`,
  'toleration-needs-exists': () => t`A toleration without ${code('key')} needs ${code('operator: Exists')}. ${REFUSED}`,
  'toleration-exists-has-value': ({ value }) =>
    t`With ${code('operator: Exists')} a toleration has no value; here it is ${code(value)}. ${REFUSED}`,

  'secret-key-missing': ({ key, type }) => t`A Secret of type ${code(type)} needs the key ${code(key)}. ${REFUSED}`,
} satisfies Partial<DiagnosticMessages>;

function notSupported(field: string, value: string, allowed: readonly string[], right: string): Text {
  const words: readonly Piece[] = allowed.map(code);
  if (right !== '')
    return t`${code(value)} is not allowed as ${code(field)}: upper and lower case count. Write ${code(right)} (allowed: ${list(words)}). ${REFUSED}`;
  return t`${code(value)} is not allowed as ${code(field)}. Write one of ${list(words)}. ${REFUSED}`;
}
