import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadMessages } from './i18n/load.ts';
import { askedAddress } from './sharing/offline/inside.ts';
import { openPage } from './state/page.ts';
import { App } from './ui/app.tsx';
import './ui/theme.css';
import './ui/base.css';
import './ui/fonts.css';

// The engine starts before anything is drawn: it is at work while the words are loaded.
const embedded = new URLSearchParams(askedAddress().search).has('embed');
const page = openPage({ embedded });
const root = document.getElementById('root');

if (root !== null && embedded) void import('./ui/embed/start-embed.tsx').then((it) => it.startEmbed(root, page));
else if (root !== null)
  void loadMessages(page.store.getState().look.language).then((messages) =>
    createRoot(root).render(
      <StrictMode>
        <App page={page} messages={messages} />
      </StrictMode>,
    ),
  );
