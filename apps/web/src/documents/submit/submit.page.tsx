import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { capacityId, useViewer } from '../../identity/viewer';
import { Page } from '../../shared/Page';
import { useLanguage } from '../../shared/useLanguage';
import { emptyForm, isUntouched, keptForm } from './form';
import { SubmitForm } from './SubmitForm';

export function Component() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { viewer, capacity } = useViewer();
  const [search] = useSearchParams();
  if (!viewer || !capacity) return <p>{t('documents:submit.noCapacity')}</p>;
  const groupId = search.get('group') ?? '';
  const kept = keptForm(viewer.person.id);
  const resumed = kept && !isUntouched(kept);
  const start = resumed ? kept : emptyForm(language, capacityId(capacity), groupId);
  return (
    <div className="pl-narrowpage">
      <Page
        name={t('documents:submit.title')}
        crumbs={[{ text: t('documents:title'), to: '/documents' }]}
        below={<p className="pl-facts">{t('documents:submit.help')}</p>}
      >
        <SubmitForm
          viewer={viewer}
          start={start}
          resumed={resumed ?? false}
          fresh={emptyForm(language, capacityId(capacity), groupId)}
          modifies={search.get('modifies') ?? ''}
        />
      </Page>
    </div>
  );
}
