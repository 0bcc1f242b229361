import { Textarea } from '@mantine/core';

type Props = {
  label: string;
  /** Who reads it. */
  help?: string;
  isOptional?: boolean;
  /** Where the field is all that its dialog asks for. */
  isFirst?: boolean;
  value: string;
  onChange: (reason: string) => void;
};

/** Why somebody does something, in their own language. */
export function ReasonField({ label, help, isOptional = false, isFirst = false, value, onChange }: Props) {
  return (
    <Textarea
      label={label}
      description={help}
      required={!isOptional}
      dir="auto"
      rows={3}
      maxLength={2000}
      data-autofocus={isFirst || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
