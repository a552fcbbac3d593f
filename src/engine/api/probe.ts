import { draftOf, isObject, setDefault } from './draft.ts';
import { checkAllowed, checkNotNegative, problem, required } from './field-problem.ts';
import type { FieldPath, FieldProblem, Json } from './kind.ts';
import { checkPort, checkPortOrName } from './name-format.ts';

/** `core/v1` Probe: how the kubelet asks a container whether it is well. Times in seconds. */
export interface Probe {
  readonly httpGet?: {
    readonly path: string;
    readonly port: number | string;
    readonly host?: string;
    readonly scheme: 'HTTP' | 'HTTPS';
  };
  readonly tcpSocket?: { readonly port: number | string; readonly host?: string };
  readonly exec?: { readonly command?: readonly string[] };
  readonly grpc?: { readonly port: number; readonly service?: string };
  readonly initialDelaySeconds?: number;
  readonly timeoutSeconds: number;
  readonly periodSeconds: number;
  readonly successThreshold: number;
  readonly failureThreshold: number;
}

/** Times of a probe that says nothing, in seconds (core/v1/defaults.go `SetDefaults_Probe`). */
const TIMES = { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 };

export function defaultProbe(value: Json): Json {
  if (!isObject(value)) return value;
  const probe = draftOf(value);
  for (const [key, seconds] of Object.entries(TIMES)) if (!probe[key]) probe[key] = seconds;
  if (isObject(probe['httpGet'])) {
    const httpGet = draftOf(probe['httpGet']);
    setDefault(httpGet, 'path', '/');
    setDefault(httpGet, 'scheme', 'HTTP');
    probe['httpGet'] = httpGet;
  }
  return probe;
}

/** What validation says about a probe (core/validation `validateProbe`, `validateLivenessProbe`). */
export function checkProbe(problems: FieldProblem[], path: FieldPath, probe: Probe | undefined, once: boolean): void {
  if (!probe) return;
  const handlers = [probe.httpGet, probe.tcpSocket, probe.exec, probe.grpc].filter((handler) => handler !== undefined);
  if (handlers.length !== 1) {
    problems.push(
      problem('probe-handlers', path, { field: path.slice(path.lastIndexOf('.') + 1), count: handlers.length }),
    );
  }
  const { httpGet, tcpSocket, exec, grpc } = probe;
  if (httpGet) {
    checkPortOrName(problems, `${path}.httpGet.port`, httpGet.port ?? 0);
    checkAllowed(problems, `${path}.httpGet.scheme`, httpGet.scheme, ['HTTP', 'HTTPS']);
  }
  if (tcpSocket) checkPortOrName(problems, `${path}.tcpSocket.port`, tcpSocket.port ?? 0);
  if (exec && (exec.command ?? []).length === 0) problems.push(required(`${path}.exec.command`));
  if (grpc) checkPort(problems, `${path}.grpc.port`, grpc.port ?? 0);
  checkNotNegative(problems, `${path}.initialDelaySeconds`, probe.initialDelaySeconds);
  checkNotNegative(problems, `${path}.timeoutSeconds`, probe.timeoutSeconds);
  checkNotNegative(problems, `${path}.periodSeconds`, probe.periodSeconds);
  checkNotNegative(problems, `${path}.failureThreshold`, probe.failureThreshold);
  checkNotNegative(problems, `${path}.successThreshold`, probe.successThreshold);
  // One success is enough for liveness and startup (core/validation `validateLivenessProbe`).
  if (once && probe.successThreshold > 1) {
    const at = `${path}.successThreshold`;
    problems.push(problem('probe-success-threshold', at, { field: 'successThreshold', value: probe.successThreshold }));
  }
}
