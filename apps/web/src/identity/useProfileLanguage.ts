import { useEffect, useRef } from 'react';
import { switchLanguage } from '../i18n';
import { isOfficialLanguage } from '../i18n/languages';

/** Somebody signed in reads in the language of their profile, whatever this device or its browser says. */
export function useProfileLanguage(viewer: { language: string; person: { id: string } } | undefined): void {
  const followed = useRef<string>(undefined);
  const language = viewer?.language;
  const person = viewer?.person.id;
  useEffect(() => {
    const theirs = `${person} ${language}`;
    // The profile is asked for again after each choice: only what it says anew counts, not what it said before the choice.
    if (!person || !language || followed.current === theirs) return;
    followed.current = theirs;
    if (isOfficialLanguage(language)) void switchLanguage(language);
  }, [person, language]);
}
