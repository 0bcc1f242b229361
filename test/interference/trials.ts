import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService } from '@nestjs/core';
import type { Coverage } from './coverage.js';
import { shown, Trial } from './trial.js';
import { type Asker, Worlds } from './worlds.js';

const PATIENCE = 600_000;

interface Trials {
  askers: readonly Asker[];
  /** Those of them who change things as well. */
  acting: readonly Asker[];
  /** Asked is every so manieth question; all, where nothing is said. */
  every?: number;
  /** Whether together they are all who ask: then every field must have answered something. */
  areAll?: boolean;
}

/** Holds that those learn nothing of what is hidden from them. */
export function holdNonInterference({ askers, acting, every = 1, areAll = false }: Trials): void {
  let worlds: Worlds;
  let coverage: Coverage | undefined;

  const leaksTo = async (who: Asker, tries: (trial: Trial) => Promise<Trial>) => {
    const { leaks } = await tries(await Trial.of(worlds, who));
    return leaks.slice(0, 5).map(shown);
  };

  describe.each(askers)('%s', (who) => {
    // Worlds of their own: what somebody changes may let others discover what was hidden from them.
    beforeAll(async () => {
      worlds = await Worlds.start(coverage);
      coverage = worlds.coverage;
      await worlds.tellFor(who);
    }, PATIENCE);
    afterAll(() => worlds.stop());

    it(
      'is answered the same in both worlds; about what is hidden as about what never was, with the same work',
      async () => {
        expect(await leaksTo(who, (trial) => trial.ask({ every }))).toEqual([]);
      },
      PATIENCE,
    );

    if (acting.includes(who))
      it(
        'changes things with the same answers likewise, and is answered the same afterwards',
        async () => {
          expect(await leaksTo(who, (trial) => trial.act())).toEqual([]);
          expect(await leaksTo(who, (trial) => trial.look())).toEqual([]);
        },
        PATIENCE,
      );

    it('nothing is asked for outside GraphQL but archives, files, uploads, and whether all is well', () => {
      const controllers = worlds.plain.portal.app.get(DiscoveryService, { strict: false }).getControllers();
      const paths = controllers.map(({ metatype }) => Reflect.getMetadata('path', metatype!) as string);
      expect(paths.sort()).toEqual(['archives', 'files', 'files/:id', 'healthz', 'uploads']);
    });

    it.each([
      ...['', '/pages.pdf', '/pages/1', '/pages/1/text', '/thumbnail'].map((part) => `files/hidden paper file${part}`),
      'uploads/hidden upload',
      'archives/hidden archive/zip',
    ])('GET, HEAD, PATCH and DELETE /%s are answered as what never was', async (path) => {
      const [folder, name, ...parts] = path.split('/') as [string, string, ...string[]];
      for (const method of ['GET', 'HEAD', 'PATCH', 'DELETE']) {
        const [plain, knowing] = await worlds.fetch(who, method, `/${[folder, worlds.knowing.ids[name], ...parts].join('/')}`);
        expect(knowing).toBe(plain);
        expect(plain).toMatch(/^40[14] /);
      }
    });
  });

  // Some are of mutations alone.
  if (askers.every((who) => acting.includes(who)))
    it('every argument and every field of an input was given something', () => {
      expect(coverage!.without(coverage!.all.inputs)).toEqual([]);
    });

  if (areAll)
    it('every field of the schema answered something to somebody', () => {
      const { all, questions } = coverage!;
      const missing = coverage!.without(all.fields);
      const reached = (places: string[]) => `${places.length - coverage!.without(places).length} of ${places.length}`;
      console.log(
        `Covered: ${reached(all.fields)} fields, ${reached(all.inputs)} arguments and inputs, by ${questions} calls of both worlds.`,
      );
      expect(missing).toEqual([]);
    });
}
