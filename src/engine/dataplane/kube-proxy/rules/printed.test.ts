import { describe, expect, it } from 'vitest';
import { madeCluster, node, pod, service } from '../../made-cluster.ts';
import { printedRules } from './printed.ts';
import { slice, testServices } from './test-services.ts';

const onTestNode = (mode: 'iptables' | 'nftables' | 'ipvs', n: number) =>
  printedRules(testServices(mode), `Service/ns${n}/svc${n}`, 'Node/test-node');
const texts = ({ lines }: ReturnType<typeof printedRules>) => lines.map(({ text }) => text);

/** kube-proxy's rules of ns1 to ns6, in the words of iptables-save. */
const SAVED: readonly (readonly [string, number, readonly string[]])[] = [
  [
    'a cluster IP with one endpoint',
    1,
    [
      '-A KUBE-SEP-SXIVWICOYRO3J4NJ -s 10.180.0.1/32 -m comment --comment "ns1/svc1:p80" -j KUBE-MARK-MASQ',
      '-A KUBE-SEP-SXIVWICOYRO3J4NJ -p tcp -m comment --comment "ns1/svc1:p80" -m tcp -j DNAT --to-destination 10.180.0.1:80',
      '-A KUBE-SERVICES -d 172.30.0.41/32 -p tcp -m comment --comment "ns1/svc1:p80 cluster IP" -m tcp --dport 80 -j KUBE-SVC-XPGD46QRK7WJZT7O',
      '-A KUBE-SVC-XPGD46QRK7WJZT7O ! -s 10.0.0.0/8 -d 172.30.0.41/32 -p tcp -m comment --comment "ns1/svc1:p80 cluster IP" -m tcp --dport 80 -j KUBE-MARK-MASQ',
      '-A KUBE-SVC-XPGD46QRK7WJZT7O -m comment --comment "ns1/svc1:p80 -> 10.180.0.1:80" -j KUBE-SEP-SXIVWICOYRO3J4NJ',
    ],
  ],
  [
    'a balancer and an external IP with policy Local and no local endpoint',
    2,
    [
      '-A KUBE-EXTERNAL-SERVICES -d 192.168.99.22/32 -p tcp -m comment --comment "ns2/svc2:p80 has no local endpoints" -m tcp --dport 80 -j DROP',
      '-A KUBE-EXTERNAL-SERVICES -d 1.2.3.4/32 -p tcp -m comment --comment "ns2/svc2:p80 has no local endpoints" -m tcp --dport 80 -j DROP',
      '-A KUBE-EXTERNAL-SERVICES -p tcp -m comment --comment "ns2/svc2:p80 has no local endpoints" -m addrtype --dst-type LOCAL -m tcp --dport 3001 -j DROP',
      '-A KUBE-NODEPORTS -p tcp -m comment --comment "ns2/svc2:p80 health check node port" -m tcp --dport 30000 -j ACCEPT',
      '-A KUBE-EXT-GNZBNJ2PO5MGZ6GT -s 10.0.0.0/8 -m comment --comment "pod traffic for ns2/svc2:p80 external destinations" -j KUBE-SVC-GNZBNJ2PO5MGZ6GT',
      '-A KUBE-EXT-GNZBNJ2PO5MGZ6GT -m comment --comment "masquerade LOCAL traffic for ns2/svc2:p80 external destinations" -m addrtype --src-type LOCAL -j KUBE-MARK-MASQ',
      '-A KUBE-EXT-GNZBNJ2PO5MGZ6GT -m comment --comment "route LOCAL traffic for ns2/svc2:p80 external destinations" -m addrtype --src-type LOCAL -j KUBE-SVC-GNZBNJ2PO5MGZ6GT',
      '-A KUBE-NODEPORTS -p tcp -m comment --comment "ns2/svc2:p80" -m tcp --dport 3001 -j KUBE-EXT-GNZBNJ2PO5MGZ6GT',
      '-A KUBE-SEP-RS4RBKLTHTF2IUXJ -s 10.180.0.2/32 -m comment --comment "ns2/svc2:p80" -j KUBE-MARK-MASQ',
      '-A KUBE-SEP-RS4RBKLTHTF2IUXJ -p tcp -m comment --comment "ns2/svc2:p80" -m tcp -j DNAT --to-destination 10.180.0.2:80',
      '-A KUBE-SERVICES -d 172.30.0.42/32 -p tcp -m comment --comment "ns2/svc2:p80 cluster IP" -m tcp --dport 80 -j KUBE-SVC-GNZBNJ2PO5MGZ6GT',
      '-A KUBE-SERVICES -d 192.168.99.22/32 -p tcp -m comment --comment "ns2/svc2:p80 external IP" -m tcp --dport 80 -j KUBE-EXT-GNZBNJ2PO5MGZ6GT',
      '-A KUBE-SERVICES -d 1.2.3.4/32 -p tcp -m comment --comment "ns2/svc2:p80 loadbalancer IP" -m tcp --dport 80 -j KUBE-EXT-GNZBNJ2PO5MGZ6GT',
      '-A KUBE-SVC-GNZBNJ2PO5MGZ6GT ! -s 10.0.0.0/8 -d 172.30.0.42/32 -p tcp -m comment --comment "ns2/svc2:p80 cluster IP" -m tcp --dport 80 -j KUBE-MARK-MASQ',
      '-A KUBE-SVC-GNZBNJ2PO5MGZ6GT -m comment --comment "ns2/svc2:p80 -> 10.180.0.2:80" -j KUBE-SEP-RS4RBKLTHTF2IUXJ',
    ],
  ],
  [
    'a node port',
    3,
    [
      '-A KUBE-EXT-X27LE4BHSL4DOUIK -m comment --comment "masquerade traffic for ns3/svc3:p80 external destinations" -j KUBE-MARK-MASQ',
      '-A KUBE-EXT-X27LE4BHSL4DOUIK -j KUBE-SVC-X27LE4BHSL4DOUIK',
      '-A KUBE-NODEPORTS -p tcp -m comment --comment "ns3/svc3:p80" -m tcp --dport 3003 -j KUBE-EXT-X27LE4BHSL4DOUIK',
      '-A KUBE-SEP-OYPFS5VJICHGATKP -s 10.180.0.3/32 -m comment --comment "ns3/svc3:p80" -j KUBE-MARK-MASQ',
      '-A KUBE-SEP-OYPFS5VJICHGATKP -p tcp -m comment --comment "ns3/svc3:p80" -m tcp -j DNAT --to-destination 10.180.0.3:80',
      '-A KUBE-SERVICES -d 172.30.0.43/32 -p tcp -m comment --comment "ns3/svc3:p80 cluster IP" -m tcp --dport 80 -j KUBE-SVC-X27LE4BHSL4DOUIK',
      '-A KUBE-SVC-X27LE4BHSL4DOUIK ! -s 10.0.0.0/8 -d 172.30.0.43/32 -p tcp -m comment --comment "ns3/svc3:p80 cluster IP" -m tcp --dport 80 -j KUBE-MARK-MASQ',
      '-A KUBE-SVC-X27LE4BHSL4DOUIK -m comment --comment "ns3/svc3:p80 -> 10.180.0.3:80" -j KUBE-SEP-OYPFS5VJICHGATKP',
    ],
  ],
  [
    'two endpoints, half and half',
    4,
    [
      '-A KUBE-EXT-4SW47YFZTEDKD3PK -m comment --comment "masquerade traffic for ns4/svc4:p80 external destinations" -j KUBE-MARK-MASQ',
      '-A KUBE-EXT-4SW47YFZTEDKD3PK -j KUBE-SVC-4SW47YFZTEDKD3PK',
      '-A KUBE-SEP-C6EBXVWJJZMIWKLZ -s 10.180.0.5/32 -m comment --comment "ns4/svc4:p80" -j KUBE-MARK-MASQ',
      '-A KUBE-SEP-C6EBXVWJJZMIWKLZ -p tcp -m comment --comment "ns4/svc4:p80" -m tcp -j DNAT --to-destination 10.180.0.5:80',
      '-A KUBE-SEP-UKSFD7AGPMPPLUHC -s 10.180.0.4/32 -m comment --comment "ns4/svc4:p80" -j KUBE-MARK-MASQ',
      '-A KUBE-SEP-UKSFD7AGPMPPLUHC -p tcp -m comment --comment "ns4/svc4:p80" -m tcp -j DNAT --to-destination 10.180.0.4:80',
      '-A KUBE-SERVICES -d 172.30.0.44/32 -p tcp -m comment --comment "ns4/svc4:p80 cluster IP" -m tcp --dport 80 -j KUBE-SVC-4SW47YFZTEDKD3PK',
      '-A KUBE-SERVICES -d 192.168.99.33/32 -p tcp -m comment --comment "ns4/svc4:p80 external IP" -m tcp --dport 80 -j KUBE-EXT-4SW47YFZTEDKD3PK',
      '-A KUBE-SVC-4SW47YFZTEDKD3PK ! -s 10.0.0.0/8 -d 172.30.0.44/32 -p tcp -m comment --comment "ns4/svc4:p80 cluster IP" -m tcp --dport 80 -j KUBE-MARK-MASQ',
      '-A KUBE-SVC-4SW47YFZTEDKD3PK -m comment --comment "ns4/svc4:p80 -> 10.180.0.4:80" -m statistic --mode random --probability 0.50000000000 -j KUBE-SEP-UKSFD7AGPMPPLUHC',
      '-A KUBE-SVC-4SW47YFZTEDKD3PK -m comment --comment "ns4/svc4:p80 -> 10.180.0.5:80" -j KUBE-SEP-C6EBXVWJJZMIWKLZ',
    ],
  ],
  [
    'source ranges and affinity',
    5,
    [
      '-A KUBE-PROXY-FIREWALL -d 5.6.7.8/32 -p tcp -m comment --comment "ns5/svc5:p80 traffic not accepted by KUBE-FW-NUKIZ6OKUXPJNT4C" -m tcp --dport 80 -j DROP',
      '-A KUBE-EXT-NUKIZ6OKUXPJNT4C -m comment --comment "masquerade traffic for ns5/svc5:p80 external destinations" -j KUBE-MARK-MASQ',
      '-A KUBE-EXT-NUKIZ6OKUXPJNT4C -j KUBE-SVC-NUKIZ6OKUXPJNT4C',
      '-A KUBE-FW-NUKIZ6OKUXPJNT4C -s 203.0.113.0/25 -m comment --comment "ns5/svc5:p80 loadbalancer IP" -j KUBE-EXT-NUKIZ6OKUXPJNT4C',
      '-A KUBE-FW-NUKIZ6OKUXPJNT4C -m comment --comment "other traffic to ns5/svc5:p80 will be dropped by KUBE-PROXY-FIREWALL"',
      '-A KUBE-NODEPORTS -p tcp -m comment --comment "ns5/svc5:p80" -m tcp --dport 3002 -j KUBE-EXT-NUKIZ6OKUXPJNT4C',
      '-A KUBE-SEP-I77PXRDZVX7PMWMN -s 10.180.0.3/32 -m comment --comment "ns5/svc5:p80" -j KUBE-MARK-MASQ',
      '-A KUBE-SEP-I77PXRDZVX7PMWMN -p tcp -m comment --comment "ns5/svc5:p80" -m recent --set --name KUBE-SEP-I77PXRDZVX7PMWMN --mask 255.255.255.255 --rsource -m tcp -j DNAT --to-destination 10.180.0.3:80',
      '-A KUBE-SERVICES -d 172.30.0.45/32 -p tcp -m comment --comment "ns5/svc5:p80 cluster IP" -m tcp --dport 80 -j KUBE-SVC-NUKIZ6OKUXPJNT4C',
      '-A KUBE-SERVICES -d 5.6.7.8/32 -p tcp -m comment --comment "ns5/svc5:p80 loadbalancer IP" -m tcp --dport 80 -j KUBE-FW-NUKIZ6OKUXPJNT4C',
      '-A KUBE-SVC-NUKIZ6OKUXPJNT4C ! -s 10.0.0.0/8 -d 172.30.0.45/32 -p tcp -m comment --comment "ns5/svc5:p80 cluster IP" -m tcp --dport 80 -j KUBE-MARK-MASQ',
      '-A KUBE-SVC-NUKIZ6OKUXPJNT4C -m comment --comment "ns5/svc5:p80 -> 10.180.0.3:80" -m recent --rcheck --seconds 10800 --reap --name KUBE-SEP-I77PXRDZVX7PMWMN --mask 255.255.255.255 --rsource -j KUBE-SEP-I77PXRDZVX7PMWMN',
      '-A KUBE-SVC-NUKIZ6OKUXPJNT4C -m comment --comment "ns5/svc5:p80 -> 10.180.0.3:80" -j KUBE-SEP-I77PXRDZVX7PMWMN',
    ],
  ],
  [
    'no endpoint',
    6,
    [
      '-A KUBE-SERVICES -d 172.30.0.46/32 -p tcp -m comment --comment "ns6/svc6:p80 has no endpoints" -m tcp --dport 80 -j REJECT --reject-with icmp-port-unreachable',
    ],
  ],
];

describe('iptables-save', () => {
  it.each(SAVED)('%s (ns%d)', (_what, n, lines) => {
    expect(texts(onTestNode('iptables', n))).toEqual(lines);
  });

  it.each([1, 2, 3, 4, 5, 6])('its command finds exactly the lines of ns%d among all', (n) => {
    const pattern = /grep -E '(.*)'$/.exec(onTestNode('iptables', n).command)?.[1] ?? '';
    const all = [1, 2, 3, 4, 5, 6].flatMap((other) => texts(onTestNode('iptables', other)));
    expect(all.filter((text) => new RegExp(pattern).test(text))).toEqual(texts(onTestNode('iptables', n)));
  });

  it.each([
    [2, ['0.50000000000']],
    [3, ['0.33333333349', '0.50000000000']],
    [5, ['0.20000000019', '0.25000000000', '0.33333333349', '0.50000000000']],
    [7, ['0.14285714272', '0.16666666651', '0.20000000019', '0.25000000000', '0.33333333349', '0.50000000000']],
  ])('draws from %d endpoints by %j', (count, probabilities) => {
    const addresses = Array.from({ length: count }, (_, i) => `10.180.1.${i + 1}`);
    const { lines } = printedRules(
      testServices('iptables', [slice(6, addresses)]),
      'Service/ns6/svc6',
      'Node/test-node',
    );
    const found = lines.flatMap(({ text }) => /--probability (\S+)/.exec(text)?.[1] ?? []);
    expect(found).toEqual(probabilities);
  });

  it('drops the comments of endpoints where more than 1,000 are in the cluster', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => `10.9.${i >> 8}.${i & 255}`);
    // With the six of the other Services.
    for (const [count, comments] of [
      [994, true],
      [995, false],
    ] as const) {
      const { lines, command } = printedRules(
        testServices('iptables', [slice(6, many(count))]),
        'Service/ns1/svc1',
        'Node/test-node',
      );
      const said = lines
        .filter(({ text }) => text.startsWith('-A KUBE-SEP-'))
        .map(({ text }) => text.includes('--comment'));
      expect(said, `${count}`).toEqual([comments, comments]);
      expect(command.includes('grep')).toBe(comments);
      expect(lines.filter(({ text }) => text.includes('"ns1/svc1:p80 cluster IP"'))).toHaveLength(2);
    }
  });
});

describe('nft list', () => {
  const without = (text: string) => text.replace(/^\t+ *(elements = \{ )?/, '').replace(/(,| \})$/, '');
  const rulesOf = (n: number) => {
    const { lines } = onTestNode('nftables', n);
    let block = '';
    const found: string[] = [];
    for (const { text } of lines) {
      const header = /^\t(?:chain|set|map) (\S+) \{$/.exec(text)?.[1];
      if (header !== undefined) block = header;
      else if (/^\t\t+ *(elements|\S)/.test(text) && !/^\t\t(type|comment|size|flags|timeout) /.test(text)) {
        found.push(`${block}: ${without(text)}`);
      }
    }
    return found;
  };

  it('prints the whole structure of what is about a Service', () => {
    expect(texts(onTestNode('nftables', 1))).toEqual([
      'table ip kube-proxy {',
      '\tset cluster-ips {',
      '\t\ttype ipv4_addr',
      '\t\tcomment "Active ClusterIPs"',
      '\t\telements = { 172.30.0.41 }',
      '\t}',
      '\tmap service-ips {',
      '\t\ttype ipv4_addr . inet_proto . inet_service : verdict',
      '\t\tcomment "ClusterIP, ExternalIP and LoadBalancer IP traffic"',
      '\t\telements = { 172.30.0.41 . tcp . 80 : goto service-ULMVA6XW-ns1/svc1/tcp/p80 }',
      '\t}',
      '\tchain endpoint-5OJB2KTY-ns1/svc1/tcp/p80__10.180.0.1/80 {',
      '\t\tip saddr 10.180.0.1 jump mark-for-masquerade',
      '\t\tmeta l4proto tcp dnat to 10.180.0.1:80',
      '\t}',
      '\tchain service-ULMVA6XW-ns1/svc1/tcp/p80 {',
      '\t\tip daddr 172.30.0.41 ip saddr != 10.0.0.0/8 jump mark-for-masquerade',
      '\t\tnumgen random mod 1 vmap { 0 : goto endpoint-5OJB2KTY-ns1/svc1/tcp/p80__10.180.0.1/80 }',
      '\t}',
      '}',
    ]);
  });

  it.each([
    [
      'a balancer and an external IP with policy Local and no local endpoint',
      2,
      [
        'cluster-ips: 172.30.0.42',
        'no-endpoint-services: 1.2.3.4 . tcp . 80 comment "ns2/svc2:p80" : drop',
        'no-endpoint-services: 192.168.99.22 . tcp . 80 comment "ns2/svc2:p80" : drop',
        'no-endpoint-nodeports: tcp . 3001 comment "ns2/svc2:p80" : drop',
        'service-ips: 1.2.3.4 . tcp . 80 : goto external-42NFTM6N-ns2/svc2/tcp/p80',
        'service-ips: 172.30.0.42 . tcp . 80 : goto service-42NFTM6N-ns2/svc2/tcp/p80',
        'service-ips: 192.168.99.22 . tcp . 80 : goto external-42NFTM6N-ns2/svc2/tcp/p80',
        'service-nodeports: tcp . 3001 : goto external-42NFTM6N-ns2/svc2/tcp/p80',
        'endpoint-SGOXE6O3-ns2/svc2/tcp/p80__10.180.0.2/80: ip saddr 10.180.0.2 jump mark-for-masquerade',
        'endpoint-SGOXE6O3-ns2/svc2/tcp/p80__10.180.0.2/80: meta l4proto tcp dnat to 10.180.0.2:80',
        'service-42NFTM6N-ns2/svc2/tcp/p80: ip daddr 172.30.0.42 ip saddr != 10.0.0.0/8 jump mark-for-masquerade',
        'service-42NFTM6N-ns2/svc2/tcp/p80: numgen random mod 1 vmap { 0 : goto endpoint-SGOXE6O3-ns2/svc2/tcp/p80__10.180.0.2/80',
        'external-42NFTM6N-ns2/svc2/tcp/p80: ip saddr 10.0.0.0/8 goto service-42NFTM6N-ns2/svc2/tcp/p80 comment "short-circuit pod traffic"',
        'external-42NFTM6N-ns2/svc2/tcp/p80: fib saddr type local jump mark-for-masquerade comment "masquerade local traffic"',
        'external-42NFTM6N-ns2/svc2/tcp/p80: fib saddr type local goto service-42NFTM6N-ns2/svc2/tcp/p80 comment "short-circuit local traffic"',
      ],
    ],
    [
      'a node port',
      3,
      [
        'cluster-ips: 172.30.0.43',
        'service-ips: 172.30.0.43 . tcp . 80 : goto service-4AT6LBPK-ns3/svc3/tcp/p80',
        'service-nodeports: tcp . 3003 : goto external-4AT6LBPK-ns3/svc3/tcp/p80',
        'endpoint-UEIP74TE-ns3/svc3/tcp/p80__10.180.0.3/80: ip saddr 10.180.0.3 jump mark-for-masquerade',
        'endpoint-UEIP74TE-ns3/svc3/tcp/p80__10.180.0.3/80: meta l4proto tcp dnat to 10.180.0.3:80',
        'service-4AT6LBPK-ns3/svc3/tcp/p80: ip daddr 172.30.0.43 ip saddr != 10.0.0.0/8 jump mark-for-masquerade',
        'service-4AT6LBPK-ns3/svc3/tcp/p80: numgen random mod 1 vmap { 0 : goto endpoint-UEIP74TE-ns3/svc3/tcp/p80__10.180.0.3/80',
        'external-4AT6LBPK-ns3/svc3/tcp/p80: jump mark-for-masquerade',
        'external-4AT6LBPK-ns3/svc3/tcp/p80: goto service-4AT6LBPK-ns3/svc3/tcp/p80',
      ],
    ],
    [
      'source ranges and affinity',
      5,
      [
        'cluster-ips: 172.30.0.45',
        'firewall-ips: 5.6.7.8 . tcp . 80 : goto firewall-HVFWP5L3-ns5/svc5/tcp/p80',
        'service-ips: 5.6.7.8 . tcp . 80 : goto external-HVFWP5L3-ns5/svc5/tcp/p80',
        'service-ips: 172.30.0.45 . tcp . 80 : goto service-HVFWP5L3-ns5/svc5/tcp/p80',
        'service-nodeports: tcp . 3002 : goto external-HVFWP5L3-ns5/svc5/tcp/p80',
        'endpoint-GTK6MW7G-ns5/svc5/tcp/p80__10.180.0.3/80: ip saddr 10.180.0.3 jump mark-for-masquerade',
        'endpoint-GTK6MW7G-ns5/svc5/tcp/p80__10.180.0.3/80: update @affinity-GTK6MW7G-ns5/svc5/tcp/p80__10.180.0.3/80 { ip saddr',
        'endpoint-GTK6MW7G-ns5/svc5/tcp/p80__10.180.0.3/80: meta l4proto tcp dnat to 10.180.0.3:80',
        'service-HVFWP5L3-ns5/svc5/tcp/p80: ip daddr 172.30.0.45 ip saddr != 10.0.0.0/8 jump mark-for-masquerade',
        'service-HVFWP5L3-ns5/svc5/tcp/p80: ip saddr @affinity-GTK6MW7G-ns5/svc5/tcp/p80__10.180.0.3/80 goto endpoint-GTK6MW7G-ns5/svc5/tcp/p80__10.180.0.3/80',
        'service-HVFWP5L3-ns5/svc5/tcp/p80: numgen random mod 1 vmap { 0 : goto endpoint-GTK6MW7G-ns5/svc5/tcp/p80__10.180.0.3/80',
        'external-HVFWP5L3-ns5/svc5/tcp/p80: jump mark-for-masquerade',
        'external-HVFWP5L3-ns5/svc5/tcp/p80: goto service-HVFWP5L3-ns5/svc5/tcp/p80',
        'firewall-HVFWP5L3-ns5/svc5/tcp/p80: ip saddr != 203.0.113.0/25 drop',
      ],
    ],
    [
      'no endpoint',
      6,
      [
        'cluster-ips: 172.30.0.46',
        'no-endpoint-services: 172.30.0.46 . tcp . 80 comment "ns6/svc6:p80" : goto reject-chain',
      ],
    ],
  ])('%s (ns%d)', (_what, n, rules) => {
    expect(rulesOf(n)).toEqual(rules);
  });

  it('draws from two endpoints by one rule, and remembers clients for three hours', () => {
    expect(texts(onTestNode('nftables', 4))).toContain(
      '\t\tnumgen random mod 2 vmap { 0 : goto endpoint-UNZV3OEC-ns4/svc4/tcp/p80__10.180.0.4/80, 1 : goto endpoint-5RFCDDV7-ns4/svc4/tcp/p80__10.180.0.5/80 }',
    );
    const lines = texts(onTestNode('nftables', 5));
    const at = lines.indexOf('\tset affinity-GTK6MW7G-ns5/svc5/tcp/p80__10.180.0.3/80 {');
    expect(lines.slice(at + 1, at + 6)).toEqual([
      '\t\ttype ipv4_addr',
      '\t\tsize 65535',
      '\t\tflags dynamic,timeout',
      '\t\ttimeout 3h',
      '\t}',
    ]);
  });

  it.each([
    ['10.1.2.3/16', '10.1.0.0/16'],
    ['192.168.0.0/24 203.0.113.0/25', '{ 1.2.3.4, 192.168.0.0/24, 203.0.113.0/25 }'],
    ['203.0.113.0/25 10.0.0.0/9 10.128.0.0/9 10.1.0.0/16', '{ 10.0.0.0/8, 203.0.113.0/25 }'],
    ['10.0.0.0/24 10.0.1.0/24 10.0.2.0/24', '{ 10.0.0.0-10.0.2.255 }'],
    ['8.8.8.8/32', '8.8.8.8'],
  ])('source ranges %s are listed as %s', (ranges, listed) => {
    const made = madeCluster(
      [
        node('node-1', '192.168.0.11'),
        service(
          'web',
          '10.96.0.50',
          { type: 'LoadBalancer', loadBalancerSourceRanges: ranges.split(' ') },
          { loadBalancer: { ingress: [{ ip: '1.2.3.4' }] } },
        ),
      ],
      { proxyMode: 'nftables' },
    );
    const rules = printedRules(made, 'Service/default/web', 'Node/node-1');
    expect(texts(rules)).toContain(`\t\tip saddr != ${listed} drop`);
  });
});

describe('ipvsadm -Ln', () => {
  const real = (endpoint: string) => `  -> ${endpoint.padEnd(28)} Masq    1      0          0         `;
  it.each([
    ['a cluster IP', 1, ['TCP  172.30.0.41:80 rr', real('10.180.0.1:80')]],
    [
      'policy Local without a local endpoint: all of them',
      2,
      [
        'TCP  1.2.3.4:80 rr',
        real('10.180.0.2:80'),
        'TCP  172.30.0.42:80 rr',
        real('10.180.0.2:80'),
        'TCP  192.168.0.2:3001 rr',
        real('10.180.0.2:80'),
        'TCP  192.168.99.22:80 rr',
        real('10.180.0.2:80'),
      ],
    ],
    [
      'two endpoints take turns',
      4,
      [
        'TCP  172.30.0.44:80 rr',
        real('10.180.0.4:80'),
        real('10.180.0.5:80'),
        'TCP  192.168.99.33:80 rr',
        real('10.180.0.4:80'),
        real('10.180.0.5:80'),
      ],
    ],
    [
      'affinity',
      5,
      [
        'TCP  5.6.7.8:80 rr persistent 10800',
        real('10.180.0.3:80'),
        'TCP  172.30.0.45:80 rr persistent 10800',
        real('10.180.0.3:80'),
        'TCP  192.168.0.2:3002 rr persistent 10800',
        real('10.180.0.3:80'),
      ],
    ],
    ['no endpoint', 6, ['TCP  172.30.0.46:80 rr']],
  ])('%s (ns%d)', (_what, n, lines) => {
    expect(texts(onTestNode('ipvs', n))).toEqual([
      'IP Virtual Server version 1.2.1 (size=4096)',
      'Prot LocalAddress:Port Scheduler Flags',
      '  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn',
      ...lines,
    ]);
  });
});

describe('policy Local, where the Node has an endpoint', () => {
  const rulesOf = (mode: 'iptables' | 'nftables', spec: Record<string, unknown>) => {
    const made = madeCluster(
      [
        node('node-1', '192.168.0.11'),
        node('node-2', '192.168.0.12'),
        service('web', '10.96.0.50', {
          type: 'NodePort',
          ports: [{ name: 'http', port: 80, nodePort: 30080 }],
          ...spec,
        }),
        pod('web-a', 'node-1', '10.244.1.5', { ports: [80], labels: { app: 'web' } }),
        pod('web-b', 'node-2', '10.244.2.5', { ports: [80], labels: { app: 'web' } }),
      ],
      { proxyMode: mode },
    );
    return texts(printedRules(made, 'Service/default/web', 'Node/node-1'));
  };
  const chainsOf = (spec: Record<string, unknown>) =>
    rulesOf('iptables', spec)
      .map((text) => text.replace(/-m comment --comment "[^"]*" /g, '').replace(/-[A-Z2-7]{16}/g, ''))
      .filter((text) => /^-A KUBE-(SVC|SVL|EXT|SERVICES)\b/.test(text));

  it('for traffic from outside: KUBE-EXT leads strangers to KUBE-SVL', () => {
    expect(chainsOf({ externalTrafficPolicy: 'Local' })).toEqual([
      '-A KUBE-EXT -s 10.244.0.0/16 -j KUBE-SVC',
      '-A KUBE-EXT -m addrtype --src-type LOCAL -j KUBE-MARK-MASQ',
      '-A KUBE-EXT -m addrtype --src-type LOCAL -j KUBE-SVC',
      '-A KUBE-EXT -j KUBE-SVL',
      '-A KUBE-SERVICES -d 10.96.0.50/32 -p tcp -m tcp --dport 80 -j KUBE-SVC',
      '-A KUBE-SVC ! -s 10.244.0.0/16 -d 10.96.0.50/32 -p tcp -m tcp --dport 80 -j KUBE-MARK-MASQ',
      '-A KUBE-SVC -m statistic --mode random --probability 0.50000000000 -j KUBE-SEP',
      '-A KUBE-SVC -j KUBE-SEP',
      '-A KUBE-SVL -j KUBE-SEP',
    ]);
  });

  it('for the cluster IP: KUBE-SERVICES leads to KUBE-SVL, which masquerades in KUBE-SVC’s place', () => {
    expect(chainsOf({ internalTrafficPolicy: 'Local' })).toEqual([
      '-A KUBE-EXT -j KUBE-MARK-MASQ',
      '-A KUBE-EXT -j KUBE-SVC',
      '-A KUBE-SERVICES -d 10.96.0.50/32 -p tcp -m tcp --dport 80 -j KUBE-SVL',
      '-A KUBE-SVC -m statistic --mode random --probability 0.50000000000 -j KUBE-SEP',
      '-A KUBE-SVC -j KUBE-SEP',
      '-A KUBE-SVL ! -s 10.244.0.0/16 -d 10.96.0.50/32 -p tcp -m tcp --dport 80 -j KUBE-MARK-MASQ',
      '-A KUBE-SVL -j KUBE-SEP',
    ]);
  });

  it.each([
    ['externalTrafficPolicy', 'service', 'local'],
    ['internalTrafficPolicy', 'local', 'service'],
  ])('nftables, %s: only chain %s- masquerades, %s- does not', (policy, masquerades, other) => {
    const lines = rulesOf('nftables', { [policy]: 'Local' });
    const after = (prefix: string) => lines[lines.findIndex((text) => text.startsWith(`\tchain ${prefix}-`)) + 1];
    expect(after(masquerades)).toBe('\t\tip daddr 10.96.0.50 ip saddr != 10.244.0.0/16 jump mark-for-masquerade');
    expect(after(other)).toMatch(/^\t\tnumgen random mod [12] vmap /);
  });
});

describe('both families, several ports, and Services without rules', () => {
  const web = { ports: ['http=8080', '53/UDP'], labels: { app: 'web' } };
  const ips = { podIPs: [{ ip: '10.244.1.5' }, { ip: 'fd00:10:244:1::5' }] };
  const cluster = (proxyMode: 'iptables' | 'nftables' | 'ipvs') =>
    madeCluster(
      [
        node('node-1', '192.168.0.11'),
        service('web', '10.96.0.50', {
          clusterIPs: ['10.96.0.50', 'fd00:10:96::50'],
          ipFamilies: ['IPv4', 'IPv6'],
          ports: [
            { name: 'http', port: 80, targetPort: 'http' },
            { name: 'dns', port: 53, protocol: 'UDP', targetPort: 53 },
          ],
        }),
        service('plain', '10.96.0.51', { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] }),
        service('headless', 'None', { selector: { app: 'web' } }),
        {
          kind: 'Service',
          metadata: { name: 'outside', namespace: 'default' },
          spec: { type: 'ExternalName', externalName: 'example.com' },
        },
        pod('web-a', 'node-1', '10.244.1.5', { ...web, status: ips }),
      ],
      { proxyMode, podCIDR: '10.244.0.0/16,fd00:10:244::/56', serviceCIDR: '10.96.0.0/12,fd00:10:96::/112' },
    );
  const rulesOf = (mode: 'iptables' | 'nftables' | 'ipvs', name: string, port?: string, family?: 'IPv4' | 'IPv6') =>
    printedRules(cluster(mode), `Service/default/${name}`, 'Node/node-1', port, family);

  it('ip6tables-save shows IPv6, with its own masks and brackets', () => {
    const rules = rulesOf('iptables', 'web', 'http', 'IPv6');
    expect(rules.command).toMatch(/^ip6tables-save \| grep -E '\[" \]default\/web:http\[" \]\|/);
    expect(texts(rules).filter((text) => /SERVICES|MARK-MASQ|DNAT/.test(text))).toEqual([
      expect.stringMatching(
        /^-A KUBE-SEP-\w{16} -s fd00:10:244:1::5\/128 -m comment --comment "default\/web:http" -j KUBE-MARK-MASQ$/,
      ),
      expect.stringMatching(/-j DNAT --to-destination \[fd00:10:244:1::5\]:8080$/),
      expect.stringMatching(/^-A KUBE-SERVICES -d fd00:10:96::50\/128 -p tcp /),
      expect.stringMatching(/^-A KUBE-SVC-\w{16} ! -s fd00:10:244::\/56 -d fd00:10:96::50\/128 -p tcp /),
    ]);
  });

  it('nft and ipvsadm show IPv6 too', () => {
    const nft = rulesOf('nftables', 'web', 'dns', 'IPv6');
    expect(nft.command).toBe('nft list table ip6 kube-proxy');
    expect(texts(nft)).toContain('\t\tmeta l4proto udp dnat to [fd00:10:244:1::5]:53');
    expect(texts(nft)[2]).toBe('\t\ttype ipv6_addr');
    expect(texts(nft).join('\n')).toMatch(
      /ip6 daddr fd00:10:96::50 ip6 saddr != fd00:10:244::\/56 jump mark-for-masquerade/,
    );
    expect(texts(nft).join('\n')).toMatch(/endpoint-[A-Z2-7]{8}-default\/web\/udp\/dns__fd00\.10\.244\.1\.\.5\/53/);
    expect(texts(rulesOf('ipvs', 'web', undefined, 'IPv6')).slice(3)).toEqual([
      'TCP  [fd00:10:96::50]:80 rr',
      expect.stringMatching(/^ {2}-> \[fd00:10:244:1::5\]:8080 +Masq {4}1/),
      'UDP  [fd00:10:96::50]:53 rr',
      expect.stringMatching(/^ {2}-> \[fd00:10:244:1::5\]:53 +Masq {4}1/),
    ]);
  });

  it('of both ports together, the first family without being asked, and of one alone', () => {
    const all = rulesOf('iptables', 'web');
    expect(new Set(all.lines.map(({ port }) => port))).toEqual(new Set(['http', 'dns']));
    expect(all.lines.every(({ text }) => !text.includes('fd00'))).toBe(true);
    expect(new Set(rulesOf('iptables', 'web', 'dns').lines.map(({ port }) => port))).toEqual(new Set(['dns']));
    const pattern = new RegExp(/grep -E '(.*)'$/.exec(all.command)?.[1] ?? '');
    expect(all.lines.every(({ text }) => pattern.test(text))).toBe(true);
  });

  it('a port without a name is named by its number, and has none in comments and chains', () => {
    const { lines, command } = rulesOf('iptables', 'plain', '80');
    expect(lines.some(({ text }) => text.includes('"default/plain cluster IP"'))).toBe(true);
    expect(lines.every(({ text }) => new RegExp(/grep -E '(.*)'$/.exec(command)?.[1] ?? '').test(text))).toBe(true);
    expect(texts(rulesOf('nftables', 'plain', '80')).join('\n')).toMatch(
      /chain service-[A-Z2-7]{8}-default\/plain\/tcp\/ \{/,
    );
  });

  it.each(['iptables', 'nftables', 'ipvs'] as const)(
    '%s has no rules for headless, ExternalName, unknown ones',
    (mode) => {
      for (const name of ['headless', 'outside', 'nobody']) expect(rulesOf(mode, name).lines).toEqual([]);
      expect(rulesOf(mode, 'plain', undefined, 'IPv6').lines).toEqual([]);
      expect(rulesOf(mode, 'web', 'https').lines).toEqual([]);
      expect(printedRules(cluster(mode), 'Service/default/web', 'Node/node-9').lines).toEqual([]);
    },
  );
});
