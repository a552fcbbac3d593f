import type { ElementMessages } from '../element-messages.ts';

export const element: ElementMessages = {
  title: 'Kubehop: a request through a Kubernetes cluster',
  open: 'Open this scene in Kubehop',
  wrongAddress: 'The address is none that a frame can have.',
  notLoaded: (address) => `The scene could not be loaded from ${address}.`,
};
