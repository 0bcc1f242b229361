export const texts = import.meta.glob<object>(
  ['../locales/fr/*.json', '!../locales/fr/{access,consequence,explain,ledger,secretariat}.json'],
  {
    eager: true,
    import: 'default',
  },
);
