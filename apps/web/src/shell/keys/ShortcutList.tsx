import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../shared/useFocusBack';
import { ShortcutSwitch } from './ShortcutSwitch';

const parts: { title: string; rows: [keys: string, text: string][] }[] = [
  {
    title: 'shell:keys.everywhere',
    rows: [
      ['?', 'shell:keys.list'],
      ['/', 'shell:keys.search'],
      ['Ctrl K', 'shell:searching.title'],
      ['g h', 'shell:nav.home'],
      ['g d', 'shell:nav.documents'],
      ['g t', 'shell:nav.discussions'],
      ['g g', 'shell:nav.groups'],
      ['g p', 'shell:nav.delegations'],
      ['s', 'documents:submit.action'],
    ],
  },
  {
    title: 'shell:keys.inLists',
    rows: [
      ['j', 'shell:keys.next'],
      ['k', 'shell:keys.previous'],
      ['Enter', 'shell:keys.open'],
    ],
  },
  {
    title: 'shell:keys.inDiscussions',
    rows: [
      ['n', 'discussions:keys.next'],
      ['r', 'discussions:keys.reply'],
      ['q', 'discussions:keys.quote'],
      ['Ctrl Enter', 'discussions:keys.post'],
    ],
  },
  { title: 'shell:keys.onPaper', rows: [['w', 'access:why.title']] },
];

function Keys({ keys }: { keys: string }) {
  return (
    <bdi dir="ltr" translate="no">
      {keys.split(' ').map((key) => (
        <span key={key}>
          <Kbd>{key.length === 1 ? key.toUpperCase() : key}</Kbd>{' '}
        </span>
      ))}
    </bdi>
  );
}

export function ShortcutList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal opened onClose={onClose} title={t('shell:keys.title')} closeButtonProps={{ 'aria-label': t('shell:close') }}>
      <ShortcutSwitch />
      {parts.map(({ title, rows }) => (
        <section key={title}>
          <h3 className="pl-keyshead">{t(title)}</h3>
          <dl className="pl-terms pl-keys">
            {rows.map(([keys, text]) => [
              <dt key={keys}>
                <Keys keys={keys} />
              </dt>,
              <dd key={`${keys} does`}>{t(text)}</dd>,
            ])}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
