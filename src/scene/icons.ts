/** Shapes of kinds, drawn on a field of 18 by 18 in the colour of the text around them. */
export const ICONS = {
  pod: 'M9 2 15 5.5V12.5L9 16 3 12.5V5.5ZM3 5.5 9 9 15 5.5M9 9V16',
  'cluster-dns': 'M9 2 16 9 9 16 2 9ZM6 9H12',
  'ingress-controller': 'M3 4H8L11 9 8 14H3M8 9H15M12.5 6.5 15 9 12.5 11.5',
  internet: 'M9 2A7 7 0 1 0 9 16 7 7 0 1 0 9 2ZM2 9H16M9 2C5.5 6 5.5 12 9 16M9 2C12.5 6 12.5 12 9 16',
  'upstream-dns': 'M9 2 16 9 9 16 2 9ZM9 6V12M6.5 8.5 9 6 11.5 8.5',
  endpoint: 'M9 3A6 6 0 1 0 9 15 6 6 0 1 0 9 3ZM9 8.5V9.5',
  'load-balancer': 'M9 2V7M9 7 3 13M9 7V14M9 7 15 13M1.5 13.5H4.5M7.5 14.5H10.5M13.5 13.5H16.5',
  node: 'M3 3H15V8H3ZM3 10H15V15H3ZM6 5.5H6.1M6 12.5H6.1',
  'cloud-ingress': 'M3 4H15M3 9H12M3 14H9M12 11 15 14 12 17',
} as const;

export type IconName = keyof typeof ICONS;
