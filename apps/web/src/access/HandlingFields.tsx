import { NativeSelect, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HandlingInput } from '../generated/graphql';
import { TlpLabel, tlpText } from '../shared/TlpLabel';
import { attributionRules, downloadRules, labels, onwardRules, recipientsRules } from './handling';

type Part = Exclude<keyof HandlingInput, 'tlp'>;
type Props = { value: HandlingInput; onChange: (value: HandlingInput) => void };

const parts: { part: Part; rules: string[] }[] = [
  { part: 'onward', rules: onwardRules },
  { part: 'download', rules: downloadRules },
  { part: 'attribution', rules: attributionRules },
  { part: 'recipients', rules: recipientsRules },
];

function LabelField({ value, onChange }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <NativeSelect
      label={t('access:handling.tlp')}
      description={t(`access:tlpMeans.${value.tlp}`)}
      value={value.tlp}
      data={labels.map((label) => ({
        value: label,
        label: `${i18n.dir() === 'rtl' ? `\u2066${tlpText(label)}\u2069` : tlpText(label)}\u00a0· ${t(`access:tlpShort.${label}`)}`,
      }))}
      onChange={(event) => onChange({ ...value, tlp: event.currentTarget.value as HandlingInput['tlp'] })}
    />
  );
}

/** Handling in plain words: each choice says what it means for those who receive the paper. Its heading may stand above it already. */
export function HandlingFields({ value, onChange, isHeaded = false }: Props & { isHeaded?: boolean }) {
  const { t } = useTranslation();
  return (
    <fieldset style={{ display: 'grid', gap: 12, border: 0, margin: 0, padding: 0 }}>
      {isHeaded ? (
        <VisuallyHidden component="legend">{t('access:handling.title')}</VisuallyHidden>
      ) : (
        <legend style={{ padding: 0, marginBottom: 8 }}>
          <strong>{t('access:handling.title')}</strong> <TlpLabel label={value.tlp} />
        </legend>
      )}
      <LabelField value={value} onChange={onChange} />
      <div className="pl-halves">
        {parts.map(({ part, rules }) => (
          <NativeSelect
            key={part}
            label={t(`access:handling.${part}`)}
            description={t(`access:ruleMeans.${part}.${value[part]}`)}
            value={value[part]}
            data={rules.map((rule) => ({ value: rule, label: t(`access:rule.${part}.${rule}`) }))}
            onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
