import type { Packet } from '../engine/index.ts';

/** The few words in it that are not a protocol's own. */
interface CarriesWords {
  readonly answer: string;
  readonly refused: string;
}

type Carries = (packet: Pick<Packet, 'protocol' | 'payload'>, port: string, reply: boolean) => string;

/** What is written on a packet: `DNS? web.default.svc.cluster.local`, `TCP SYN :80`, `GET shop.example/`, `200`, `NXDOMAIN`. */
export function carriesIn(words: CarriesWords): Carries {
  return ({ protocol, payload }, port, reply) => {
    switch (payload.kind) {
      case 'dns-query':
        return `DNS? ${payload.name}`;
      case 'dns-answer': {
        const [first, ...more] = payload.answers;
        if (first === undefined) return `DNS ${payload.rcode}`;
        return more.length === 0 ? `DNS ${first}` : `DNS ${first} +${more.length}`;
      }
      case 'http-request': {
        const { method, host, path, tls } = payload;
        return tls ? `TLS ${method} ${host}${path}` : `${method} ${host}${path}`;
      }
      case 'http-response':
        return payload.tls ? `TLS ${payload.status}` : `HTTP ${payload.status}`;
      case 'data':
        if (payload.reset === true) return `${protocol} ${words.refused}`;
        if (protocol !== 'TCP') return reply ? `${protocol} ${words.answer}` : `${protocol} :${port}`;
        return reply ? 'TCP SYN+ACK' : `TCP SYN :${port}`;
    }
  };
}
