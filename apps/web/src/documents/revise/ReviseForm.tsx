import { Button, NativeSelect, TagsInput } from '@mantine/core';
import { useEffect, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ReviseDocumentDocument, type DocumentKind } from '../../generated/graphql';
import { Card } from '../../shared/Card';
import { Failure } from '../../shared/Failure';
import { keptFor, type Kept } from '../../shared/kept';
import { Note } from '../../shared/Note';
import { useAction } from '../../shared/useAction';
import { ConversionField } from '../ConversionField';
import { kinds } from '../kinds';
import { hasTitle } from '../submit/form';
import { TextsField } from '../submit/TextsField';
import { isRevised, revisionInput, revisionOf, type Revised, type Revision } from './revision';

/** Starts from what was typed before, if anything was, and keeps every further key. */
function useRevision(before: Revision, kept: Kept<Revision>) {
  const [found] = useState(kept.read);
  const [revision, setRevision] = useState(found ?? before);
  const [resumed, setResumed] = useState(found !== undefined);
  useEffect(() => {
    if (isRevised(revisionInput('', before, revision))) kept.keep(revision);
    else kept.forget();
  }, [before, revision, kept]);
  const set = (part: Partial<Revision>) => setRevision((earlier) => ({ ...earlier, ...part }));
  const startOver = () => {
    setRevision(before);
    setResumed(false);
  };
  return { revision, set, resumed, startOver };
}

type FieldsProps = { revision: Revision; set: (part: Partial<Revision>) => void; mayManage: boolean; tried: boolean };

function Fields({ revision, set, mayManage, tried }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="pl-halves">
        <NativeSelect
          label={t('documents:submit.kind')}
          value={revision.kind}
          disabled={!mayManage}
          data={kinds.map((value) => ({ value, label: t(`enums:kind.${value}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value as DocumentKind })}
        />
        <TagsInput
          label={t('documents:tags')}
          description={t('documents:submit.tagsHelp')}
          value={revision.tags}
          onChange={(tags) => set({ tags })}
          dir="auto"
        />
      </div>
      <ConversionField value={revision.conversion ?? 'CONVERTED'} disabled={!mayManage} onChange={(conversion) => set({ conversion })} />
      {!mayManage && <p className="pl-meta">{t('documents:revise.titlesFixed')}</p>}
      <TextsField texts={revision.texts} onChange={(texts) => set({ texts })} showErrors={tried} titlesFixed={!mayManage} />
    </>
  );
}

export function ReviseForm({ document, personId }: { document: Revised; personId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [before] = useState(() => revisionOf(document));
  const kept = useMemo(() => keptFor<Revision>(`revision.${document.id}`, personId), [document.id, personId]);
  const { revision, set, resumed, startOver } = useRevision(before, kept);
  const [tried, setTried] = useState(false);
  const { run, busy, error } = useAction(ReviseDocumentDocument);
  const input = revisionInput(document.id, before, revision);
  const back = `/documents/${document.id}`;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || !hasTitle(revision)) return;
    if (isRevised(input) && !(await run({ input }))) return;
    kept.forget();
    void navigate(back);
  };
  return (
    <form className="pl-form" onSubmit={(event) => void save(event)} noValidate>
      {resumed && (
        <Note>
          {t('documents:submit.resumed')}{' '}
          <button type="button" className="pl-textbutton" onClick={startOver}>
            {t('documents:revise.stored')}
          </button>
        </Note>
      )}
      <Card title={t('documents:submit.what')}>
        <div className="pl-body pl-form">
          <Fields revision={revision} set={set} mayManage={document.viewerMay.manage} tried={tried} />
        </div>
      </Card>
      <Failure error={error} />
      <div className="pl-actions">
        <Button type="submit" loading={busy}>
          {t('shell:save')}
        </Button>
        <Button component={Link} to={back} variant="default">
          {t('shell:cancel')}
        </Button>
        <span className="pl-meta">{t('documents:revise.help')}</span>
      </div>
    </form>
  );
}
