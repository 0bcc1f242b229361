import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Client } from 'urql';
import { App } from './app';
import { startLanguage } from './i18n';

/** The page itself, once the texts of its language are there. */
export async function start(client: Client): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element');
  await startLanguage();
  createRoot(root).render(
    <StrictMode>
      <App first={client} />
    </StrictMode>,
  );
}
