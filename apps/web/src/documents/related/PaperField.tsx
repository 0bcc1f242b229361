import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { NamedPaperDocument } from '../../generated/graphql';
import { explainError, hasCode } from '../../graphql/problems';
import { Cited } from '../../shared/Cited';
import { Symbol } from '../../shared/Symbol';
import { useLanguage } from '../../shared/useLanguage';
import { nameOf, type NamedPaper } from './words';

type Props = {
  label: string;
  paper: NamedPaper | undefined;
  onChange: (paper: NamedPaper | undefined) => void;
  /** Asked for at once. */
  asked?: string | undefined;
  /** What is typed, for as long as nothing is found by it. */
  onNamed?: ((text: string) => void) | undefined;
  isOptional?: boolean;
};

/** Asks for a paper by what people call it; one that is not open to the asker is not there. */
function useNaming(onChange: Props['onChange']) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const [problem, setProblem] = useState('');
  const sought = useRef('');
  const find = async (reference: string) => {
    sought.current = reference;
    setProblem('');
    if (!reference) return;
    const { data, error } = await client.query(NamedPaperDocument, { reference, language }).toPromise();
    if (sought.current !== reference) return;
    const found = data?.documentByReference;
    if (found?.viewerMay.manage) onChange(found);
    else if (found) setProblem(t('documents:related.notYours'));
    else setProblem(error && !hasCode(error, 'NOT_FOUND') ? explainError(error, t) : t('documents:related.notFound'));
  };
  return { find, findOnce: (reference: string) => void (reference === sought.current || find(reference)), problem };
}

function Found({ label, paper, onAnother }: { label: string; paper: NonNullable<NamedPaper>; onAnother: () => void }) {
  const { t } = useTranslation();
  return (
    <div>
      <span className="pl-strong">{label}</span> <Symbol strong>{nameOf(paper)}</Symbol>{' '}
      <bdi dir="auto">
        <Cited plain>{paper.title}</Cited>
      </bdi>{' '}
      <button type="button" className="pl-textbutton" onClick={onAnother}>
        {t('documents:related.another')}
      </button>
    </div>
  );
}

/** Another paper, by its symbol or reference. */
export function PaperField({ label, paper, onChange, onNamed, isOptional = false, asked = '' }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(asked);
  const { find, findOnce, problem } = useNaming(onChange);
  const type = (typed: string) => {
    setText(typed);
    onNamed?.(typed.trim());
  };
  useEffect(() => {
    if (!asked) return;
    onNamed?.(asked);
    void find(asked);
    // Once: what is typed since then is the person's own.
  }, []);
  const another = () => {
    setText('');
    findOnce('');
    onChange(undefined);
  };
  if (paper) return <Found label={label} paper={paper} onAnother={another} />;
  return (
    <div className="pl-actions" style={{ alignItems: 'flex-end' }}>
      <TextInput
        className="pl-grow"
        label={label}
        description={isOptional ? t('documents:related.byNameIfAny') : t('documents:related.byName')}
        dir="ltr"
        value={text}
        error={problem}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => findOnce(text.trim())}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void find(text.trim());
        }}
      />
      <Button variant="default" disabled={text.trim() === ''} onClick={() => void find(text.trim())}>
        {t('documents:related.find')}
      </Button>
    </div>
  );
}
