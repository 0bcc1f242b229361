import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { Provider, type Client } from 'urql';
import { createClient } from './graphql/client';
import { directionOf } from './i18n';
import { FreshStart } from './identity/account';
import { ViewerProvider } from './identity/viewer';
import { Pages } from './routes';
import { theme } from './theme/theme';

function FollowLanguage({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(directionOf(i18n.language)), [i18n.language, setDirection]);
  return children;
}

export function App({ first }: { first: Client }) {
  const [client, setClient] = useState(first);
  const startAfresh = useCallback(() => setClient(createClient()), []);
  return (
    <DirectionProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <FollowLanguage>
          <FreshStart value={startAfresh}>
            <Provider value={client}>
              <ViewerProvider>
                <BrowserRouter>
                  <Pages />
                </BrowserRouter>
              </ViewerProvider>
            </Provider>
          </FreshStart>
        </FollowLanguage>
      </MantineProvider>
    </DirectionProvider>
  );
}
