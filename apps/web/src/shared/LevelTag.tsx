import { useTranslation } from 'react-i18next';
import type { Level } from '../generated/graphql';

export function LevelTag({ level }: { level: Level }) {
  const { t } = useTranslation();
  return <span className={level === 'DISCOVER' ? 'pl-tag' : 'pl-tag pl-accent'}>{t(`enums:level.${level}`)}</span>;
}
