export const texts = import.meta.glob<object>(
  ['../locales/es/*.json', '!../locales/es/{access,archives,consequence,explain,ledger,secretariat}.json'],
  {
    eager: true,
    import: 'default',
  },
);
