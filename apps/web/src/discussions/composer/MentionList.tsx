import { useTranslation } from 'react-i18next';
import { Note } from '../../shared/Note';
import { personName } from '../../shared/PartyPerson';
import type { Mentions } from './useMentions';

export function MentionList({ id, mentions }: { id: string; mentions: Mentions }) {
  const { t } = useTranslation();
  if (mentions.found.length === 0) return null;
  return (
    <ul id={id} className="pl-mentions" role="listbox" aria-label={t('discussions:editor.people')}>
      {mentions.found.map((choice, at) => (
        <li
          key={choice.person.id}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === mentions.active}
          onMouseDown={(event) => {
            event.preventDefault();
            mentions.pick(choice);
          }}
        >
          <bdi>{personName(choice.person)}</bdi>
          {choice.canSee === 'NO' && <span className="pl-tag pl-cau">{t('discussions:editor.cannotSee')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Said before sending: a mention opens nothing, and tells nobody who cannot read it. */
export function MentionWarnings({ text, mentions }: { text: string; mentions: Mentions }) {
  const { t } = useTranslation();
  const named = [...mentions.known].filter(([personId]) => text.includes(`(person:${personId})`));
  const blind = named.filter(([, { canSee }]) => canSee === 'NO').map(([, { name }]) => name);
  const unknown = named.filter(([, { canSee }]) => canSee === 'UNKNOWN').map(([, { name }]) => name);
  return (
    <>
      {blind.map((name) => (
        <Note key={name} tone="cau">
          {t('discussions:editor.notTold', { name })}
        </Note>
      ))}
      {unknown.map((name) => (
        <Note key={name}>{t('discussions:editor.unknown', { name })}</Note>
      ))}
    </>
  );
}
