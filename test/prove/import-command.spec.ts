// apps/cli/import.command.spec.ts with 1,000 files and five kills.
import '../../apps/cli/import.command.spec.js';
