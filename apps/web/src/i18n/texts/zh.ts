export const texts = import.meta.glob<object>(
  ['../locales/zh/*.json', '!../locales/zh/{access,archives,consequence,explain,ledger,search,secretariat}.json'],
  {
    eager: true,
    import: 'default',
  },
);
