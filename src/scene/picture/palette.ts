/** The page's colours by name (ui/theme.css), for pictures that leave it. */
export const palette = {
  light: {
    canvas: '#eef1f5',
    surface: '#ffffff',
    column: '#f7f8fa',
    band: '#e3e9f2',
    hair: '#d3dae3',
    text: '#141a22',
    text2: '#45505e',
    text3: '#5a6573',
    accent: '#0b57d0',
    line: '#727e8d',
    ok: '#0c6f64',
    refused: '#86001f',
    dropped: '#8a5a00',
    dns: '#a3309a',
    http: '#2f55e0',
    tcp: '#33495a',
    okTint: '#dff3ef',
    refusedTint: '#fbe4e4',
    droppedTint: '#f8ecd3',
    newVal: '#fff3a8',
    onState: '#ffffff',
  },
  dark: {
    canvas: '#0d1219',
    surface: '#18202b',
    column: '#131a24',
    band: '#223045',
    hair: '#2c3848',
    text: '#eef2f7',
    text2: '#b9c4d1',
    text3: '#98a5b5',
    accent: '#8ab8ff',
    line: '#73839a',
    ok: '#5debc0',
    refused: '#f28b7b',
    dropped: '#eec72e',
    dns: '#c77dff',
    http: '#a9cbff',
    tcp: '#8fa1ac',
    okTint: '#123a35',
    refusedTint: '#43201f',
    droppedTint: '#3a3010',
    newVal: '#4a4310',
    onState: '#0d1219',
  },
} as const satisfies Record<Theme, Record<string, string>>;

export type Theme = 'light' | 'dark';

/** A colour by what it is for: each theme has its own. */
export type Token = keyof (typeof palette)['light'];
