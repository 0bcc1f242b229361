import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLibrary } from './useLibrary';

/** Says how many papers the choice left, to those too who do not see the list change. There are no totals to tell. */
export function Found({ isNarrowed, onClear }: { isNarrowed: boolean; onClear: () => void }) {
  const { t } = useTranslation();
  const { page, fetching } = useLibrary();
  const number = page?.edges.length ?? 0;
  const said = () => {
    if (!isNarrowed || !page || fetching) return '';
    // The list says it too, to the eye.
    if (number === 0) return <VisuallyHidden>{t('groups:empty.filtered')}</VisuallyHidden>;
    return page.pageInfo.hasNextPage ? t('groups:filter.more', { number }) : t('groups:filter.shown', { number });
  };
  return (
    <div className={isNarrowed && number > 0 ? 'pl-found' : ''}>
      <p role="status" className="pl-meta" style={{ margin: 0 }}>
        {said()}
      </p>
      {isNarrowed && number > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={onClear}>
          {t('groups:filter.clear')}
        </Button>
      )}
    </div>
  );
}
