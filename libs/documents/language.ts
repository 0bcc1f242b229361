/** ISO 639: two letters, or three. */
export const LANGUAGE = /^[a-z]{2,3}$/;
