import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DropArchiveDocument, type ArchiveFieldsFragment } from '../generated/graphql';
import { formatMoment, formatSize } from '../i18n/format';
import { Dot } from '../shared/Dot';
import { Failure } from '../shared/Failure';
import { useAction } from '../shared/useAction';
import { useTaking } from './taking';

type Archive = ArchiveFieldsFragment;
const changes = ['Archive'];

function useNameOf({ kind, group, party }: Archive): string {
  const { t } = useTranslation();
  const name = group?.name ?? party?.name;
  return name ? t(`archives:name.${kind}`, { name }) : t('archives:unnamed');
}

function Making({ archive, name }: { archive: Archive; name: string }) {
  const { t } = useTranslation();
  const { done, total } = archive;
  if (total === null) return <p className="pl-meta">{t('archives:looking')}</p>;
  return (
    <>
      <Progress value={total > 0 ? (done / total) * 100 : 100} size="sm" aria-label={name} color="var(--pl-accent)" />
      <span className="pl-meta">{t('archives:progress', { done, total })}</span>
    </>
  );
}

function State({ archive, name }: { archive: Archive; name: string }) {
  const { t } = useTranslation();
  const { state, documents, size, keepUntil } = archive;
  if (state === 'MAKING') return <Making archive={archive} name={name} />;
  if (state !== 'READY') return <p className="pl-meta">{t(`archives:state.${state}`)}</p>;
  return (
    <p className="pl-meta">
      {t('archives:papers', { count: documents })}
      <Dot />
      {formatSize(size ?? 0)}
      <Dot />
      {t('archives:until', { moment: formatMoment(keepUntil) })}
    </p>
  );
}

function Again({ archive, name, taking }: { archive: Archive; name: string; taking: ReturnType<typeof useTaking> }) {
  const { t } = useTranslation();
  const { busy, takeLibrary, takeRecord } = taking;
  const { group, party } = archive;
  if (!group && !party) return null;
  const again = () => (group ? takeLibrary(group.id) : takeRecord(party!.id));
  return (
    <Button variant="default" size="xs" loading={busy} aria-label={t('archives:againOne', { name })} onClick={() => void again()}>
      {t('archives:again')}
    </Button>
  );
}

/** What is being made, is ready, or is none any more; with what can be done about it. */
export function ArchiveRow({ archive }: { archive: Archive }) {
  const { t } = useTranslation();
  const name = useNameOf(archive);
  const drop = useAction(DropArchiveDocument, changes);
  const taking = useTaking();
  const { id, state, url } = archive;
  return (
    <li>
      <div className="pl-grow">
        <bdi className="pl-strong">{name}</bdi>
        <State archive={archive} name={name} />
        <Failure error={drop.error ?? taking.error} />
      </div>
      {url && (
        <Button component="a" href={url} size="xs" aria-label={t('archives:fetchOne', { name })}>
          {t('archives:fetch')}
        </Button>
      )}
      {state !== 'MAKING' && <Again archive={archive} name={name} taking={taking} />}
      <Button
        variant="subtle"
        size="xs"
        loading={drop.busy}
        aria-label={t('archives:dropOne', { name })}
        onClick={() => void drop.run({ input: { archiveId: id } })}
      >
        {t('archives:drop')}
      </Button>
    </li>
  );
}
