import { ActionIcon, Avatar, Indicator, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconBell, IconMenu2, IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useSignOut } from '../identity/account';
import { useViewer, type Viewer } from '../identity/viewer';
import { MenuButton } from '../shared/MenuButton';
import { personName } from '../shared/PartyPerson';
import { useSuggesting } from '../search/useSuggesting';
import { useCrumbs } from './crumbs';

function Crumbs() {
  const { t } = useTranslation();
  const { crumbs } = useCrumbs();
  return (
    <nav className="pl-crumbs" aria-label={t('shell:breadcrumb')}>
      <ol>
        {crumbs.map(({ text, to, symbol }, at) => (
          <li key={`${at} ${text}`} aria-current={at === crumbs.length - 1 ? 'page' : undefined}>
            {at > 0 && (
              <span aria-hidden className="pl-dot">
                ›
              </span>
            )}
            <bdi dir={symbol ? 'ltr' : 'auto'}>{to ? <Link to={to}>{text}</Link> : text}</bdi>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Leads to what is found, whatever page one is on. */
function FindField() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { field, list } = useSuggesting(text, () => setText(''));
  const open = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) void navigate(`/search?q=${encodeURIComponent(text.trim())}`);
    setText('');
  };
  return (
    <form role="search" className="pl-find" onSubmit={open}>
      <IconSearch size={16} aria-hidden />
      <input
        {...field}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-search
        aria-label={t('shell:find')}
        aria-keyshortcuts="Control+K"
        placeholder={t('shell:find')}
        maxLength={500}
      />
      <kbd aria-hidden>Ctrl K</kbd>
      {list}
    </form>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0])
    .join('');

function Account({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const name = personName(viewer.person);
  const choices = [
    { key: 'profile', text: t('identity:profile.title'), to: '/profile' },
    { key: 'reports', text: t('shell:nav.reports'), to: '/reports' },
    { key: 'sign out', text: t('identity:signOut'), run: () => void signOut() },
  ];
  const button = (
    <UnstyledButton>
      <Avatar size={30} alt="" aria-hidden>
        {initials(viewer.person.name)}
      </Avatar>
      <VisuallyHidden>{t('shell:account', { name })}</VisuallyHidden>
    </UnstyledButton>
  );
  return (
    <MenuButton position="bottom-end" label={t('shell:account', { name })} title={<bdi>{name}</bdi>} button={button} choices={choices} />
  );
}

function Notices({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <Indicator offset={4} label={count} size={16} disabled={count === 0} color="var(--pl-accent)">
      <ActionIcon component={Link} to="/" variant="subtle" size={30} aria-label={t('shell:notices', { count })}>
        <IconBell size={20} />
      </ActionIcon>
    </Indicator>
  );
}

export function TopBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useTranslation();
  const { viewer, waiting } = useViewer();
  return (
    <header className="pl-topbar">
      <span className="pl-narrow">
        <ActionIcon variant="subtle" size={36} aria-label={t('shell:menu')} onClick={onMenu}>
          <IconMenu2 size={20} />
        </ActionIcon>
      </span>
      <Crumbs />
      <FindField />
      <span className="pl-phone">
        <ActionIcon component={Link} to="/search" variant="subtle" size={36} aria-label={t('shell:searching.title')}>
          <IconSearch size={20} />
        </ActionIcon>
      </span>
      {viewer && <Notices count={viewer.unreadNotices} />}
      {viewer && <Account viewer={viewer} />}
      {!viewer && !waiting && (
        <Link className="pl-link" to="/sign-in">
          {t('identity:signIn')}
        </Link>
      )}
    </header>
  );
}
