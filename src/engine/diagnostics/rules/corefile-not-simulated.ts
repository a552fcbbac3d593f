import type { ConfigMap } from '../../api/config-map.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/** Plugins that change no answer, beside those whose options are looked at (coredns plugin.cfg). */
const NEUTRAL =
  /^(errors|log|debug|health|ready|prometheus|cache|loop|reload|loadbalance|bufsize|lameduck|trace|pprof|minimal|chaos|bind|cancel|dnstap|nsid)$/;

/**
 * What a CoreDNS is told that differs from kubeadm's Corefile, by which all names are answered here (kubernetes
 * cmd/kubeadm/app/phases/addons/dns/manifests.go). `coredns-custom` is where AKS and others take additions from.
 */
export const corefileNotSimulated: Rule<ConfigMap> = {
  kind: 'ConfigMap',
  find({ metadata, data }, _ref, { cluster }) {
    if (metadata.namespace !== 'kube-system' || !/^coredns(-custom)?$/.test(metadata.name)) return [];
    return Object.entries(data).flatMap(([key, text]): Finding[] => {
      const usual = usualLines(cluster);
      const lines = unusual(text, usual);
      return lines.length === 0 ? [] : [finding('corefile-not-simulated', 'info', `data[${key}]`, { lines })];
    });
  },
};

/** What the lines of known plugins may be. */
function usualLines({ settings }: Cluster): readonly RegExp[] {
  const zone = settings.clusterDomain.replaceAll('.', '\\.');
  return [
    /^\.(:53)? \{$/,
    new RegExp(`^kubernetes ${zone}\\.?( in-addr\\.arpa| ip6\\.arpa)* ?\\{?$`),
    /^forward \. \/etc\/resolv\.conf ?\{?$/,
    /^(pods insecure|fallthrough( in-addr\.arpa| ip6\.arpa)*|ttl \d+|max_concurrent \d+|prefer_udp|force_tcp|expire .*|policy .*|health_check .*)$/,
    /^(lameduck|success|denial|prefetch|serve_stale|disable|servfail|keepttl|class|reload)\b/,
  ];
}

/** Lines that are none of those, the longest way of saying each being its first two words. */
function unusual(text: string, usual: readonly RegExp[]): readonly string[] {
  const found = new Set<string>();
  // Lines inside a plugin that is not known belong to it.
  let inside = 0;
  for (const raw of text.split('\n')) {
    const line = raw
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .replace(/\s+/g, ' ');
    const [word = ''] = line.split(' ');
    const opens = line.endsWith('{');
    if (line === '' || (line === '}' && inside === 0)) continue;
    if (inside > 0) inside += line === '}' ? -1 : opens ? 1 : 0;
    else if (!NEUTRAL.test(word) && !usual.some((one) => one.test(line))) {
      found.add(line.replace(/ ?\{$/, ''));
      // A block of its own has plugins of its own: those are looked at, too.
      if (opens && !isServerBlock(word)) inside = 1;
    }
  }
  return [...found];
}

function isServerBlock(word: string): boolean {
  return /[.:]/.test(word);
}
