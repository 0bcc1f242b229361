import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/Card';
import { GroupLink } from '../../shared/Names';
import { TextLink } from '../../shared/Page';
import { Symbol } from '../../shared/Symbol';
import { areShortcutsOn } from '../../shell/keys/shortcuts';
import type { Thread } from './stream';

const keys = [
  ['N', 'discussions:keys.next'],
  ['R', 'discussions:keys.reply'],
  ['Q', 'discussions:keys.quote'],
];

function Keys() {
  const { t } = useTranslation();
  return (
    <div className="pl-threadkeys">
      <Card title={t('shell:keys.title')}>
        <dl className="pl-terms pl-body">
          {keys.map(([key = '', text = '']) => [
            <dt key={key}>
              <bdi dir="ltr" translate="no">
                <Kbd>{key}</Kbd>
              </bdi>
            </dt>,
            <dd key={text}>{t(text)}</dd>,
          ])}
        </dl>
      </Card>
    </div>
  );
}

/** What a discussion is about and where it lies, beside it. */
export function ThreadPanel({ thread }: { thread: Thread }) {
  const { t } = useTranslation();
  const { document, groups } = thread;
  return (
    <div className="pl-threadpanel">
      {(document || groups.length > 0) && (
        <Card title={t('discussions:about')}>
          <dl className="pl-terms pl-body">
            {document && (
              <>
                <dt>{t('discussions:paper')}</dt>
                <dd>
                  <TextLink to={`/documents/${document.id}`}>{document.title}</TextLink>
                  <div className="pl-meta">
                    <Symbol>{document.symbol ?? document.reference}</Symbol>
                  </div>
                </dd>
              </>
            )}
            {groups.length > 0 && (
              <>
                <dt>{t('documents:filedIn')}</dt>
                <dd>
                  {groups.map((group) => (
                    <div key={group.id}>
                      <GroupLink group={group} />
                    </div>
                  ))}
                </dd>
              </>
            )}
          </dl>
        </Card>
      )}
      {thread.viewerMay.reply && areShortcutsOn() && <Keys />}
    </div>
  );
}
