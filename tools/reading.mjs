// What files are read with, for the tests: an office suite, character recognition, and a sandbox.
import { existsSync } from 'node:fs';
import { aptCommand, installWithApt } from './apt.mjs';
import { Refusal } from './project.mjs';

const packages = {
  '/usr/bin/soffice': ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'libreoffice-impress-nogui'],
  '/usr/bin/tesseract': ['tesseract-ocr', 'tesseract-ocr-eng'],
  '/usr/bin/prlimit': ['util-linux'],
  '/usr/bin/bwrap': ['bubblewrap'],
};
const missing = () => Object.entries(packages).flatMap(([path, names]) => (existsSync(path) ? [] : names));

/** Installs what is missing, or says what to run. */
export function ensureReading() {
  if (missing().length) installWithApt(...missing());
  if (!missing().length) return;
  throw new Refusal(
    `The tests read files with LibreOffice and Tesseract in a sandbox. Run this once, then again what you ran:\n\n  ${aptCommand(...missing())}\n`,
  );
}
