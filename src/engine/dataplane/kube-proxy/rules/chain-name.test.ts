import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { endpointChainName, nftablesEndpointNameBase, nftablesNameBase, portProtoHash } from './chain-name.ts';
import { sha256 } from './sha-256.ts';

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

describe('sha256', () => {
  // The examples that NIST publishes for FIPS 180-4.
  it.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('of %j', (text, digest) => {
    expect(hex(sha256(text))).toBe(digest);
  });

  it('is right for every length up to three blocks, where the padding falls differently', () => {
    for (let length = 0; length <= 192; length++) {
      const text = Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 7 + length) % 90))).join('');
      expect(hex(sha256(text)), `${length} characters`).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });
});

const p80 = (n: number) => ({ namespace: `ns${n}`, name: `svc${n}`, port: 'p80', protocol: 'tcp' }) as const;

describe('names that kube-proxy gives (iptables and nftables proxier_test.go)', () => {
  it.each([
    [1, 'XPGD46QRK7WJZT7O'],
    [2, 'GNZBNJ2PO5MGZ6GT'],
    [3, 'X27LE4BHSL4DOUIK'],
    [4, '4SW47YFZTEDKD3PK'],
    [5, 'NUKIZ6OKUXPJNT4C'],
  ])('the hash of ns%d’s ServicePort is %s', (n, hash) => {
    expect(portProtoHash(p80(n))).toBe(hash);
  });

  it.each([
    [1, '10.180.0.1:80', 'KUBE-SEP-SXIVWICOYRO3J4NJ'],
    [2, '10.180.0.2:80', 'KUBE-SEP-RS4RBKLTHTF2IUXJ'],
    [3, '10.180.0.3:80', 'KUBE-SEP-OYPFS5VJICHGATKP'],
    [4, '10.180.0.4:80', 'KUBE-SEP-UKSFD7AGPMPPLUHC'],
    [4, '10.180.0.5:80', 'KUBE-SEP-C6EBXVWJJZMIWKLZ'],
    [5, '10.180.0.3:80', 'KUBE-SEP-I77PXRDZVX7PMWMN'],
  ])('ns%d’s endpoint %s has the chain %s', (n, endpoint, chain) => {
    expect(endpointChainName(p80(n), endpoint)).toBe(chain);
  });

  it.each([
    [1, 'ULMVA6XW-ns1/svc1/tcp/p80'],
    [2, '42NFTM6N-ns2/svc2/tcp/p80'],
    [4, 'LAUZTJTB-ns4/svc4/tcp/p80'],
  ])('nftables calls ns%d’s ServicePort %s', (n, base) => {
    expect(nftablesNameBase(p80(n))).toBe(base);
  });

  it.each([
    [1, '10.180.0.1', '5OJB2KTY-ns1/svc1/tcp/p80__10.180.0.1/80'],
    [5, '10.180.0.3', 'GTK6MW7G-ns5/svc5/tcp/p80__10.180.0.3/80'],
  ])('nftables calls ns%d’s endpoint %s %s', (n, ip, base) => {
    expect(nftablesEndpointNameBase(p80(n), ip, 80)).toBe(base);
  });

  it('names the Services of every cluster as their own kube-proxy does', () => {
    const kubernetes = { namespace: 'default', name: 'kubernetes', port: 'https', protocol: 'tcp' } as const;
    expect(portProtoHash(kubernetes)).toBe('NPX46M4PTMTKRN6Y');
    expect(nftablesNameBase(kubernetes)).toBe('2QRHZV4L-default/kubernetes/tcp/https');
    const dns = { namespace: 'kube-system', name: 'kube-dns', port: 'dns', protocol: 'udp' } as const;
    expect(portProtoHash(dns)).toBe('TCOU7JCQXEZGVUNU');
    expect(nftablesNameBase(dns)).toBe('FY5PMXPG-kube-system/kube-dns/udp/dns');
  });

  it('writes an IPv6 endpoint with dots, and cuts what is too long', () => {
    expect(nftablesEndpointNameBase(p80(1), 'fd00::1:2', 80)).toMatch(
      /^[A-Z2-7]{8}-ns1\/svc1\/tcp\/p80__fd00\.\.1\.2\/80$/,
    );
    const long = { ...p80(1), namespace: 'n'.repeat(63), name: 's'.repeat(63), port: 'p'.repeat(63) };
    expect(nftablesEndpointNameBase(long, 'fd00:1111:2222:3333:4444:5555:6666:7777', 30000)).toMatch(/^.{237}\.\.\.$/);
    expect(nftablesNameBase(long)).toHaveLength(204);
  });
});
