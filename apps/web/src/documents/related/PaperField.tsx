import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { NamedPaperDocument } from '../../generated/graphql';
import { Cited } from '../../shared/Cited';
import { Symbol } from '../../shared/Symbol';
import { useLanguage } from '../../shared/useLanguage';
import { nameOf, type NamedPaper } from './words';

type Props = {
  label: string;
  paper: NamedPaper | undefined;
  onChange: (paper: NamedPaper | undefined) => void;
  /** Asked for at once. */
  asked?: string;
};

/** Asks for a paper by what people call it; one that is not open to the asker is not there. */
function useNaming(onChange: Props['onChange']) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const [problem, setProblem] = useState('');
  const find = async (reference: string) => {
    const { data } = await client.query(NamedPaperDocument, { reference, language }).toPromise();
    const found = data?.documentByReference;
    setProblem(!found ? t('documents:related.notFound') : found.viewerMay.manage ? '' : t('documents:related.notYours'));
    onChange(found?.viewerMay.manage ? found : undefined);
  };
  return { find, problem };
}

/** Another paper, by its symbol or reference. */
export function PaperField({ label, paper, onChange, asked = '' }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(asked);
  const { find, problem } = useNaming(onChange);
  useEffect(() => {
    if (asked) void find(asked);
    // Once: what is typed since then is the person's own.
  }, []);
  if (paper) {
    return (
      <div>
        <span className="pl-strong">{label}</span> <Symbol strong>{nameOf(paper)}</Symbol>{' '}
        <bdi dir="auto">
          <Cited plain>{paper.title}</Cited>
        </bdi>{' '}
        <button type="button" className="pl-textbutton" onClick={() => onChange(undefined)}>
          {t('documents:related.another')}
        </button>
      </div>
    );
  }
  return (
    <div className="pl-actions" style={{ alignItems: 'flex-end' }}>
      <TextInput
        className="pl-grow"
        label={label}
        description={t('documents:related.byName')}
        dir="ltr"
        value={text}
        error={problem}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (text.trim()) void find(text.trim());
        }}
      />
      <Button variant="default" disabled={text.trim() === ''} onClick={() => void find(text.trim())}>
        {t('documents:related.find')}
      </Button>
    </div>
  );
}
