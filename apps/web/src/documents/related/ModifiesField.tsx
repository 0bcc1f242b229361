import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModificationKind } from '../../generated/graphql';
import { languageNames } from '../../i18n/languages';
import { PaperField } from './PaperField';
import { concernsLanguages, modificationKinds, type Modifies } from './words';

type Props = { value: Modifies; onChange: (value: Modifies) => void; asked?: string; isOptional?: boolean };

/** Which paper this one revises, adds to, corrects or reissues. */
export function ModifiesField({ value, onChange, asked, isOptional = false }: Props) {
  const { t } = useTranslation();
  const { paper, kind, languages } = value;
  return (
    <>
      <PaperField
        label={t('documents:related.which')}
        paper={paper}
        isOptional={isOptional}
        asked={paper ? '' : value.named || asked}
        onNamed={(named) => onChange({ ...value, named })}
        onChange={(found) => onChange({ kind, languages: [], paper: found })}
      />
      {paper && (
        <NativeSelect
          label={t('documents:related.kind')}
          value={kind}
          data={modificationKinds.map((each) => ({ value: each, label: t(`documents:related.is.${each}`) }))}
          onChange={(event) => onChange({ ...value, kind: event.currentTarget.value as ModificationKind })}
        />
      )}
      {paper && concernsLanguages(kind) && paper.languages.length > 1 && (
        <Checkbox.Group
          label={t('documents:related.concerns')}
          description={t('documents:related.concernsHelp')}
          value={languages}
          onChange={(chosen) => onChange({ ...value, languages: chosen })}
        >
          <div className="pl-actions">
            {paper.languages.map((language) => (
              <Checkbox key={language} value={language} label={<bdi lang={language}>{languageNames[language] ?? language}</bdi>} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </>
  );
}
