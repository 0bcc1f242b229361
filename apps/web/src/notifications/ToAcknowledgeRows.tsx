import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenRequestsQuery } from '../generated/graphql';
import { Dot } from '../shared/Dot';
import { Moment } from '../shared/Moment';

type Asking = OpenRequestsQuery['acknowledgementsToGive']['edges'][number]['node'];

/** Papers that the viewer is asked to acknowledge, each with the way there. */
export function ToAcknowledgeRows({ askings }: { askings: Asking[] }) {
  const { t } = useTranslation();
  return askings.map(({ id, versionNumber, askedAt, due, document }) => (
    <li key={id}>
      <div className="pl-grow">
        <Link className="pl-quiet pl-strong" dir="auto" to={`/documents/${document.id}`}>
          {document.title}
        </Link>
        <br />
        <span className="pl-meta">
          {t('notifications:waits.acknowledge', { number: versionNumber })}
          <Dot />
          {due ? <Moment at={due} shown="moment" /> : <Moment at={askedAt} shown="ago" />}
        </span>
      </div>
      <Button
        component={Link}
        to={`/documents/${document.id}`}
        variant="default"
        size="xs"
        aria-label={t('notifications:waits.acknowledgeOn', { title: document.title })}
      >
        {t('notifications:waits.open')}
      </Button>
    </li>
  ));
}
