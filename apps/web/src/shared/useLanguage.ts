import { useTranslation } from 'react-i18next';

/** The language names and titles are asked for in. */
export const useLanguage = (): string => useTranslation().i18n.language;
