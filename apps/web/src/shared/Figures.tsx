/** A sentence whose figures stand out, where its translators put them into `<b>`. */
export function Figures({ text, className }: { text: string; className: string }) {
  const parts = text.split(/<\/?b>/);
  return (
    <p className="pl-sum">
      {parts.map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <b key={at} className={className}>
            {part}
          </b>
        ),
      )}
    </p>
  );
}
