import { useCallback } from 'react';
import { UpdateProfileDocument } from '../generated/graphql';
import { switchLanguage } from '../i18n';
import { isOfficialLanguage } from '../i18n/languages';
import { useAction } from '../shared/useAction';
import { useViewer } from './viewer';

/** Changes the language of the pages, and for somebody signed in their profile's, so that it is theirs on every device. */
export function useSpeak() {
  const { viewer } = useViewer();
  const { run, error } = useAction(UpdateProfileDocument);
  const signedIn = viewer !== undefined;
  const speak = useCallback(
    async (language: string) => {
      if (!isOfficialLanguage(language)) return;
      await switchLanguage(language);
      if (signedIn) await run({ input: { language } });
    },
    [run, signedIn],
  );
  return { speak, error };
}
