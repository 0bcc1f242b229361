import { Drawer } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LoadFailure, Loading } from '../shared/states';
import { useLanguage } from '../shared/useLanguage';
import { WhyDocument, WhyPersonDocument } from '../generated/graphql';
import { AsOf } from './AsOf';
import { Explained } from './why/Explained';

type Props = { itemId: string; opened: boolean; onClose: () => void };

function Frame({ title, opened, onClose, children }: Omit<Props, 'itemId'> & { title: string; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={520}
      title={
        <>
          <IconEye size={20} aria-hidden /> {title}
        </>
      }
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      {children}
    </Drawer>
  );
}

function Mine({ itemId }: { itemId: string }) {
  const language = useLanguage();
  const [at, setAt] = useState<string | null>(null);
  const [{ data, error, stale, fetching }] = useQuery({ query: WhyDocument, variables: { id: itemId, at, language } });
  const explanation = fetching && !stale ? undefined : data?.explanation;
  return (
    <>
      <div>
        <AsOf at={at} onChange={setAt} />
      </div>
      {error && <LoadFailure error={error} />}
      {!explanation && !error && <Loading />}
      {explanation && !error && <Explained explanation={explanation} isPast={at !== null} />}
    </>
  );
}

/** Why one sees an item, of whatever kind, as it is when the drawer is opened, or as it was. */
export function WhyDrawer({ itemId, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Frame title={t('access:why.title')} opened={opened} onClose={onClose}>
      <Mine itemId={itemId} />
    </Frame>
  );
}

function Theirs({ itemId, personId, at }: { itemId: string; personId: string; at: string | null }) {
  const language = useLanguage();
  const [{ data, error }] = useQuery({ query: WhyPersonDocument, variables: { id: itemId, personId, at, language } });
  if (error) return <LoadFailure error={error} />;
  return data ? <Explained explanation={data.explanationFor} isPast={at !== null} /> : <Loading />;
}

/** The same of another person, for those who manage the item. */
export function WhyPersonDrawer({
  itemId,
  personId,
  at,
  onClose,
}: {
  itemId: string;
  personId: string | null;
  at: string | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Frame title={t('explain:titleOf')} opened={personId !== null} onClose={onClose}>
      {personId !== null && <Theirs itemId={itemId} personId={personId} at={at} />}
    </Frame>
  );
}
