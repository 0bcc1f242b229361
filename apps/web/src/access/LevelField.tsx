import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '../generated/graphql';

type Props = { label: string; value: Level; levels: Level[]; onChange: (level: Level) => void };

/** A level, and what it gives. */
export function LevelField({ label, value, levels, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <span id={id} className="pl-strong">
        {label}
      </span>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value}
        onChange={(level) => onChange(level)}
        data={levels.map((level) => ({ value: level, label: t(`enums:level.${level}`) }))}
      />
      <p className="pl-meta">{t(`access:levelMeans.${value}`)}</p>
    </div>
  );
}
