import { IconPackageExport } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ArchivesDocument } from '../generated/graphql';
import { Card } from '../shared/Card';
import { Page } from '../shared/Page';
import { Empty, LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { ArchiveRow } from './ArchiveRow';

/** Milliseconds between two looks at what is being made. */
const EVERY = 1_500;

function useArchives() {
  const language = useLanguage();
  const [{ data, error }, ask] = useQuery({ query: ArchivesDocument, variables: { language } });
  const isMaking = data?.archives.some(({ state }) => state === 'MAKING') ?? false;
  useEffect(() => {
    if (!isMaking) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), EVERY);
    return () => clearInterval(timer);
  }, [isMaking, ask]);
  return { data, error, isMaking };
}

function Key({ fingerprint }: { fingerprint: string }) {
  const { t } = useTranslation();
  return (
    <Card title={t('archives:key.title')}>
      <div className="pl-body">
        <p>{t('archives:key.help')}</p>
        <p>
          <code dir="ltr">{fingerprint}</code>
        </p>
        <p className="pl-meta">{t('archives:key.command')}</p>
        <p>
          <code dir="ltr">node verify.mjs</code>
        </p>
      </div>
    </Card>
  );
}

export function Component() {
  const { t } = useTranslation();
  const { data, error, isMaking } = useArchives();
  if (error && !data) return <LoadFailure error={error} />;
  if (!data) return <Loading />;
  const { archives, recordKey } = data;
  return (
    <div className="pl-narrowpage">
      <Page name={t('archives:title')}>
        <p>{t('archives:help')}</p>
        <div className="pl-card">
          {archives.length === 0 && (
            <Empty icon={IconPackageExport} title={t('archives:empty')}>
              {t('archives:emptyHelp')}
            </Empty>
          )}
          <ul className="pl-rows">
            {archives.map((archive) => (
              <ArchiveRow key={archive.id} archive={archive} />
            ))}
          </ul>
        </div>
        <p role="status" className="pl-meta">
          {isMaking ? t('archives:making') : ''}
        </p>
        <Key fingerprint={recordKey.fingerprint} />
      </Page>
    </div>
  );
}
