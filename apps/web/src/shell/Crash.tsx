import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

function Crashed() {
  const { t } = useTranslation();
  return (
    <div className="pl-state" role="alert">
      <h1>{t('shell:crash.title')}</h1>
      <p>{t('shell:crash.text')}</p>
      <Button onClick={() => location.reload()}>{t('shell:crash.reload')}</Button>
    </div>
  );
}

type Props = { at: string; children: ReactNode };
type State = { at: string; failed: boolean };

/** A page failed, for instance because a new version was installed meanwhile. What stands around it stays, and leads to others. */
export class Crash extends Component<Props, State> {
  override state: State = { at: this.props.at, failed: false };

  static getDerivedStateFromError = (): Partial<State> => ({ failed: true });

  static getDerivedStateFromProps = ({ at }: Props, state: State): State | null => (at === state.at ? null : { at, failed: false });

  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}
