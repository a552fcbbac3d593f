import { contains, parseCIDR } from '../../../net/cidr.ts';
import type { PrintedRules } from './rule-line.ts';

/** For tests: a new connection's first packet on a Node, as the printed rules see it. */
export interface RunPacket {
  readonly source: string;
  /** A program of the Node itself sent it. */
  readonly isOwn: boolean;
  readonly destination: string;
  /** The destination is the Node's own address. */
  readonly isForNode: boolean;
  readonly port: number;
}

/** What becomes of it: `10.244.1.5:80`, the same with ` masqueraded`, `refused`, `dropped`, `untouched`; each with its odds. */
export type RunResult = Readonly<Record<string, number>>;

/**
 * For tests: does what the kernel would do with TCP rules, read from their printed text alone, so that the text can be
 * held against the engine's own decisions. Nothing is remembered of clients.
 */
export function runPrinted({ tool, lines }: PrintedRules, packet: RunPacket): RunResult {
  const texts = lines.map(({ text }) => text);
  if (tool === 'iptables-save')
    return runSaved(
      texts,
      lines.map(({ table }) => table ?? ''),
      packet,
    );
  return tool === 'nft list' ? runListed(texts, packet) : runVirtualServers(texts, packet);
}

/** How much of a packet's odds goes on through a chain, and whether it is marked by then. */
interface Rest {
  readonly odds: number;
  readonly marked: boolean;
}

class Results {
  readonly found: Record<string, number> = {};
  add(what: string, odds: number): void {
    if (odds > 0) this.found[what] = (this.found[what] ?? 0) + odds;
  }
}

function delivered(endpoint: string, marked: boolean): string {
  return marked ? `${endpoint} masqueraded` : endpoint;
}

function isInBlock(address: string, block: string): boolean {
  const cidr = parseCIDR(block.includes('/') ? block : `${block}/${block.includes(':') ? 128 : 32}`);
  return cidr !== undefined && contains(cidr, address);
}

function runSaved(texts: readonly string[], tables: readonly string[], packet: RunPacket): RunResult {
  const results = new Results();
  const rulesOf = (table: string, chain: string) =>
    texts.filter((text, i) => tables[i] === table && text.startsWith(`-A ${chain} `));
  const matches = (text: string) => {
    const source = /(! )?-s (\S+)/.exec(text);
    if (source && isInBlock(packet.source, source[2]!) === (source[1] !== undefined)) return false;
    const destination = /-d (\S+)/.exec(text)?.[1];
    if (destination !== undefined && !isInBlock(packet.destination, destination)) return false;
    const port = /--dport (\d+)/.exec(text)?.[1];
    if (port !== undefined && Number(port) !== packet.port) return false;
    if (text.includes('--src-type LOCAL') && !packet.isOwn) return false;
    if (text.includes('--dst-type LOCAL') && !packet.isForNode) return false;
    return !text.includes('--rcheck');
  };
  const walk = (chain: string, { odds, marked }: Rest): Rest => {
    for (const text of rulesOf('nat', chain)) {
      if (!matches(text)) continue;
      const taken = odds * Number(/--probability (\S+)/.exec(text)?.[1] ?? 1);
      const [, target, option] = / -j (\S+)(?: --to-destination (\S+))?/.exec(text) ?? [];
      if (target === undefined) continue;
      if (target === 'KUBE-MARK-MASQ') {
        marked = true;
        continue;
      }
      odds -= taken;
      if (target === 'DNAT') results.add(delivered(option ?? '', marked), taken);
      else {
        const back = walk(target, { odds: taken, marked });
        odds += back.odds;
        if (back.odds > 0) marked = back.marked;
      }
    }
    return { odds, marked };
  };
  const after = walk('KUBE-SERVICES', { odds: 1, marked: false });
  const { odds } = packet.isForNode ? walk('KUBE-NODEPORTS', after) : after;
  const filter = ['KUBE-PROXY-FIREWALL', 'KUBE-SERVICES', 'KUBE-EXTERNAL-SERVICES'].flatMap((chain) =>
    rulesOf('filter', chain),
  );
  const end = filter.find(matches);
  results.add(end === undefined ? 'untouched' : end.includes('-j REJECT') ? 'refused' : 'dropped', odds);
  return results.found;
}

function runListed(texts: readonly string[], packet: RunPacket): RunResult {
  const blocks = new Map<string, string[]>();
  let block: string[] = [];
  for (const text of texts) {
    const header = /^\t(?:chain|set|map) (\S+) \{$/.exec(text)?.[1];
    if (header !== undefined) blocks.set(header, (block = []));
    else
      block.push(
        text
          .trim()
          .replace(/^elements = \{ /, '')
          .replace(/,$/, ''),
      );
  }
  const lookUp = (map: string, key: string) =>
    blocks
      .get(map)
      ?.find((text) => text.startsWith(`${key} `))
      ?.replace(/^.* : (goto )?/, '')
      .replace(/ \}$/, '');
  const byAddress = `${packet.destination} . tcp . ${packet.port}`;
  const byPort = `tcp . ${packet.port}`;
  const results = new Results();
  const matches = (text: string) => {
    const source = /ip6? saddr (!= )?(\{ [^}]+ \}|\S+)/.exec(text);
    if (source) {
      const [, not, set = ''] = source;
      if (set.startsWith('@')) return text.startsWith('update');
      const blocksOfSet = set
        .replace(/[{}]/g, '')
        .split(',')
        .map((one) => one.trim());
      if (blocksOfSet.some((one) => isInBlock(packet.source, one)) === (not !== undefined)) return false;
    }
    const destination = /ip6? daddr (\S+)/.exec(text)?.[1];
    if (destination !== undefined && !isInBlock(packet.destination, destination)) return false;
    return !text.includes('fib saddr type local') || packet.isOwn;
  };
  const walk = (chain: string, odds: number, marked: boolean): void => {
    for (const text of blocks.get(chain) ?? []) {
      if (text.startsWith('update') || !matches(text)) continue;
      if (text.includes('jump mark-for-masquerade')) marked = true;
      const [, count, vmap] = /numgen random mod (\d+) vmap \{ (.+) \}/.exec(text) ?? [];
      const to = / dnat to (\S+)/.exec(text)?.[1];
      if (count !== undefined && vmap !== undefined) {
        for (const one of vmap.split(', ')) walk(one.replace(/^\d+ : goto /, ''), odds / Number(count), marked);
        return;
      }
      if (to !== undefined) return results.add(delivered(to, marked), odds);
      const next = /goto (\S+)/.exec(text)?.[1];
      if (next !== undefined) return walk(next, odds, marked);
    }
    unserved(odds);
  };
  const unserved = (odds: number) => {
    const verdict =
      (packet.isForNode ? lookUp('no-endpoint-nodeports', byPort) : undefined) ??
      lookUp('no-endpoint-services', byAddress);
    results.add(verdict === 'drop' ? 'dropped' : verdict === 'reject-chain' ? 'refused' : 'untouched', odds);
  };
  const firewall = lookUp('firewall-ips', byAddress);
  if (firewall !== undefined && (blocks.get(firewall) ?? []).some((text) => text.endsWith(' drop') && matches(text))) {
    return { dropped: 1 };
  }
  const chain =
    lookUp('service-ips', byAddress) ?? (packet.isForNode ? lookUp('service-nodeports', byPort) : undefined);
  if (chain === undefined) unserved(1);
  else walk(chain, 1, false);
  return results.found;
}

/** Marks are not IPVS's own, so nothing says whether a packet is masqueraded. */
function runVirtualServers(texts: readonly string[], packet: RunPacket): RunResult {
  const at = texts.findIndex((text) => text.startsWith(`TCP  ${packet.destination}:${packet.port} `));
  if (at < 0) return { untouched: 1 };
  const real: string[] = [];
  for (const text of texts.slice(at + 1)) {
    if (!text.startsWith('  -> ')) break;
    real.push(text.split(/ +/)[2] ?? '');
  }
  return real.length === 0 ? { refused: 1 } : Object.fromEntries(real.map((one) => [one, 1 / real.length]));
}
