type Props = { text: string; marks: readonly number[] };

/** Text with the words that were found marked. */
export function MarkedText({ text, marks }: Props) {
  const starts = marks.filter((_, at) => at % 2 === 0);
  return starts.length === 0
    ? text
    : starts.map((start, at) => (
        <span key={start}>
          {text.slice(at === 0 ? 0 : marks[2 * at - 1], start)}
          <mark>{text.slice(start, marks[2 * at + 1])}</mark>
          {at === starts.length - 1 && text.slice(marks[2 * at + 1])}
        </span>
      ));
}
