import { openPage } from './state/page.ts';
import { startEmbed } from './ui/embed/start-embed.tsx';
import { LanguageSwitch } from './ui/title-bar/language-switch.tsx';
import './ui/theme.css';
import './ui/base.css';
import './ui/fonts.css';

// The page that is one file and one scene (sharing/offline): what an embed shows, and no editor to be loaded.
const page = openPage({ embedded: true });
const root = document.getElementById('root');

if (root !== null) void startEmbed(root, page, <LanguageSwitch />);
