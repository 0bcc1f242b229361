import '@mantine/core/styles.css';
import './theme/fonts';
import './theme/tokens.css';
import './theme/pieces.css';
import './theme/parts.css';
import './theme/filters.css';
import './theme/rows.css';
import './theme/forms.css';
import './theme/mantine.css';
import './theme/layout.css';
import './theme/skip.css';
import './theme/release.css';
import './theme/discussions.css';
import './theme/discussions-print.css';
import './theme/composer.css';
import './theme/meaning.css';
import './theme/responsive.css';
import './theme/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startLanguage } from './i18n';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Chinese comes in two hundred slices: the list of them alone is larger than all other styles, and the first page does not wait for it.
void import('./theme/fonts-chinese');
