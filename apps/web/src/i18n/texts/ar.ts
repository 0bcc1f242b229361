export const texts = import.meta.glob<object>(
  ['../locales/ar/*.json', '!../locales/ar/{access,consequence,explain,ledger,secretariat}.json'],
  {
    eager: true,
    import: 'default',
  },
);
