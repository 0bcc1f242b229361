import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from './useFind';

type Props = {
  page: number;
  count: number;
  zoom: number;
  found?: Found;
  /** What is looked for from the start. */
  sought: string;
  searchField: RefObject<HTMLInputElement | null>;
  onPage: (page: number) => void;
  onZoom: (step: 1 | -1) => void;
  onFind: (words: string) => void;
};

function Tool({ name, icon: Icon, disabled, onClick }: { name: string; icon: typeof IconPlus; disabled?: boolean; onClick: () => void }) {
  return (
    <ActionIcon variant="default" size={36} aria-label={name} title={name} disabled={disabled} onClick={onClick}>
      <Icon size={18} aria-hidden />
    </ActionIcon>
  );
}

function PageField({ page, count, onPage }: Pick<Props, 'page' | 'count' | 'onPage'>) {
  const { t } = useTranslation();
  const [typed, type] = useState<string>();
  const go = (event: FormEvent) => {
    event.preventDefault();
    const wanted = Number(typed);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= count) onPage(wanted);
    type(undefined);
  };
  return (
    <form onSubmit={go} className="pl-reader-page">
      <TextInput
        aria-label={t('documents:read.goTo')}
        inputMode="numeric"
        value={typed ?? String(page)}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => type(undefined)}
      />
      <span className="pl-meta">{t('documents:read.of', { count })}</span>
    </form>
  );
}

function saidOf(found: Found | undefined, t: ReturnType<typeof useTranslation>['t']): string {
  if (!found) return '';
  if (!found.pages) return t('documents:read.searching');
  return found.pages.length ? t('documents:read.found', { count: found.pages.length }) : t('documents:read.notFound');
}

export function ReaderTools({ page, count, zoom, found, sought, searchField, onPage, onZoom, onFind }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState(sought);
  return (
    <div className="pl-reader-tools" role="toolbar" aria-label={t('documents:read.tools')}>
      <Tool name={t('documents:read.previous')} icon={IconChevronUp} disabled={page <= 1} onClick={() => onPage(page - 1)} />
      <Tool name={t('documents:read.next')} icon={IconChevronDown} disabled={page >= count} onClick={() => onPage(page + 1)} />
      <PageField page={page} count={count} onPage={onPage} />
      <Tool name={t('documents:read.zoomOut')} icon={IconMinus} onClick={() => onZoom(-1)} />
      <span className="pl-meta" aria-live="polite">
        {t('documents:read.zoom', { percent: Math.round(zoom * 100) })}
      </span>
      <Tool name={t('documents:read.zoomIn')} icon={IconPlus} onClick={() => onZoom(1)} />
      <form
        role="search"
        aria-label={t('documents:read.find')}
        onSubmit={(event) => {
          event.preventDefault();
          onFind(words);
        }}
      >
        <TextInput
          ref={searchField}
          type="search"
          aria-label={t('documents:read.find')}
          placeholder={t('documents:read.find')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </form>
      <span className="pl-meta" role="status">
        {saidOf(found, t)}
      </span>
    </div>
  );
}
