import type { EditorMessages } from '../editor-messages.ts';
import { ref, t } from '../text.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const nameOf = (object: string): string => object.slice(object.lastIndexOf('/') + 1);
const kindOf = (object: string): string => object.slice(0, object.indexOf('/'));

export const editor: EditorMessages = {
  object: {
    send: 'Send a request',
    show: 'Show',
    inCluster: 'In the cluster',
    actions: (object) => `${kindOf(object)} ${nameOf(object)}`,
  },
  defaults: {
    button: 'Show defaults',
    hint: 'Not written: the cluster filled this in.',
  },
  insert: {
    button: 'Insert',
    groups: {
      services: 'Services',
      ingresses: 'Ingresses',
      workloads: 'Pods and workloads',
      policies: 'Network policies',
    },
    names: {
      'service-cluster-ip': 'Service, ClusterIP',
      'service-node-port': 'Service, NodePort',
      'service-load-balancer': 'Service, LoadBalancer',
      'service-headless': 'Service, headless',
      'service-external-name': 'Service, ExternalName',
      ingress: 'Ingress',
      'ingress-tls': 'Ingress with TLS',
      'ingress-class': 'IngressClass',
      deployment: 'Deployment',
      'stateful-set': 'StatefulSet with its Service',
      'daemon-set': 'DaemonSet',
      'client-pod': 'Client Pod',
      'network-policy-deny-all': 'NetworkPolicy: deny all',
      'network-policy-allow': 'NetworkPolicy: allow one client',
    },
  },
  more: {
    button: 'More',
    format: 'Format',
    copy: 'Copy all',
    download: 'Download as one file',
    openFiles: 'Open files …',
    openFolder: 'Open a folder …',
  },
  done: {
    formatted: 'Formatted.',
    formattedBut: (left) =>
      left === 1
        ? 'Formatted. One document cannot be read and was left as it is.'
        : `Formatted. ${left} documents cannot be read and were left as they are.`,
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying here.',
    inserted: (name) => `${name} inserted.`,
    opened: (files) => `${counted(files, 'file', 'files')} opened.`,
    fixed: 'Fixed.',
    fixedAll: (count) => `${counted(count, 'finding', 'findings')} fixed.`,
    notFixed: 'The text has changed. Look at the finding again.',
  },
  drop: {
    here: 'Drop YAML or JSON here',
    title: 'Open files',
    question: (files) =>
      `${counted(files, 'file', 'files')} with manifests. Put ${files === 1 ? 'it' : 'them'} behind your manifests, or in their place?`,
    append: 'Append',
    replace: 'Replace',
    cancel: 'Cancel',
    nothing: 'No YAML or JSON was found there.',
    ignored: (files) => `${counted(files, 'other file is', 'other files are')} left out.`,
    undo: 'Ctrl+Z in the text takes it back.',
  },
  json: { note: 'Some of this is JSON. It is read as it is.', convert: 'Write it as YAML' },
  fix: {
    button: 'Fix',
    buttonOf: (line) => `Fix, line ${line}`,
    apply: 'Apply',
    cancel: 'Cancel',
    all: 'Fix all in this document',
    preview: 'Preview',
    previewOf: (title) => `Preview: ${title}`,
    removed: 'removed',
    added: 'added',
  },
  view: {
    title: (object) => t`${kindOf(object)} ${ref(object)}, as the cluster has it`,
    written: 'What you wrote',
    inCluster: 'What the cluster has',
    added: (lines) => `${counted(lines, 'line differs', 'lines differ')}.`,
    legend: 'Marked: filled in or changed by the cluster.',
    filledIn: 'filled in',
    changed: 'changed',
    madeFor: (object) => t`Nobody wrote it: it was made for ${kindOf(object)} ${ref(object)}.`,
    notWritten: 'Nobody wrote it: the cluster made it.',
    copy: 'Copy',
    close: 'Close',
    gone: 'The cluster does not have this object: Kubernetes refuses it, or it is gone. The findings say more.',
    secret: 'Values of Secrets are hidden.',
  },
  find: {
    label: 'Find in the manifests',
    next: 'Next',
    previous: 'Previous',
    place: (at, of) => `${at} of ${of}`,
    none: 'Not found',
  },
  history: { undo: 'Undo', redo: 'Redo', what: 'settings and what-ifs' },
};
