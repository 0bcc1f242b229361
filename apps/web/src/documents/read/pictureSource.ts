import { PageRefusal, type PagePlace, type PageSource } from './source';

interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

async function got(url: string, signal?: AbortSignal): Promise<Response> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new PageRefusal(answer.status);
  return answer;
}

/** Pages that come one by one as pictures, because no file may leave; what is written on them lies above, for those who do not see and for finding. */
export function pictureSource(url: string, count: number): PageSource {
  const texts = new Map<number, Promise<Run[]>>();
  const aspects = new Map<number, number>();
  const runs = (page: number) => {
    let asked = texts.get(page);
    if (!asked) texts.set(page, (asked = got(`${url}/pages/${page}/text`).then((answer) => answer.json() as Promise<Run[]>)));
    return asked;
  };
  return {
    count,
    // A4 until the picture is there.
    aspect: (page) => Promise.resolve(aspects.get(page) ?? aspects.values().next().value ?? 595 / 842),
    show: async (page, place, width) => {
      const dense = Math.ceil(width * Math.min(window.devicePixelRatio || 1, 2));
      const bytes = await (await got(`${url}/pages/${page}?width=${dense}`, place.signal)).blob();
      const bitmap = await createImageBitmap(bytes);
      aspects.set(page, bitmap.width / bitmap.height);
      draw(bitmap, place.picture);
      layText(await runs(page), place, width, (width * bitmap.height) / bitmap.width);
    },
    text: async (page) => (await runs(page)).map(({ text }) => text).join('\n'),
    close: () => undefined,
  };
}

/** Drawn, not linked: a picture with an address would be there to be saved. */
function draw(bitmap: ImageBitmap, picture: HTMLElement): void {
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  picture.replaceChildren(canvas);
}

function layText(runs: Run[], { text }: PagePlace, width: number, height: number): void {
  text.replaceChildren(
    ...runs.map((run) => {
      const span = document.createElement('span');
      span.textContent = run.text;
      span.dir = 'auto';
      Object.assign(span.style, {
        left: `${run.x * 100}%`,
        top: `${run.y * 100}%`,
        width: `${run.width * width}px`,
        fontSize: `${Math.max(4, run.height * height)}px`,
      });
      return span;
    }),
  );
}
