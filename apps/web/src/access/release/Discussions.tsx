import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DiscussionsWhenWidened } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import type { Preview } from './Consequence';

type Props = { preview: Preview; value: DiscussionsWhenWidened; onChange: (value: DiscussionsWhenWidened) => void };

/** People spoke before a smaller audience: whether a larger one may read it is asked, and what it would read is said. */
export function Discussions({ preview, value, onChange }: Props) {
  const { t } = useTranslation();
  const { discussions } = preview;
  if (!discussions) return null;
  const posts = t('access:widened.posts', { count: discussions.posts });
  const delegations = discussions.delegations;
  const shown =
    typeof delegations === 'number'
      ? t('access:widened.of', { posts, delegations: t('access:delegations', { count: delegations }) })
      : posts;
  return (
    <Card title={t('access:widened.title')}>
      <Radio.Group className="pl-body" aria-label={t('access:widened.title')} value={value} onChange={(chosen) => onChange(chosen)}>
        <div className="pl-form">
          <Radio value="KEEP_FORMER_AUDIENCE" label={t('access:widened.keep')} description={t('access:widened.keepHelp')} />
          <Radio value="SHOW" label={t('access:widened.show')} description={t('access:widened.showHelp', { shown })} />
        </div>
      </Radio.Group>
    </Card>
  );
}
