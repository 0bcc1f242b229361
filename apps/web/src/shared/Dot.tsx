/** Between two facts. It stays with the one before it: a wrapped line never begins with it. */
export const Dot = () => '\u00a0· ';
