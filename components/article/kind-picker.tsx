import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Direction } from "@/lib/core/text/direction";
import styles from "./kind-picker.module.css";
import { KindRow } from "./kind-row";
import type { PickedBlock } from "./picked-block";

type Props = {
  blocks: readonly PickedBlock[];
  language: string | null;
  direction: Direction;
};

/** The article as it was recognised, each block with a list to correct its kind beside it. Furniture in a row is folded together. Form fields are `kind-N`; nothing needs a script. */
export function KindPicker({ blocks, language, direction }: Props) {
  return (
    <div className={styles.article} lang={language ?? undefined} dir={direction}>
      {inGroups(blocks).map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        if (first.kind !== "furniture") return group.map((block) => <KindRow key={block.index} block={block} />);
        return (
          <details key={first.index} className={styles.furniture}>
            <summary className={styles.fold} lang="en" dir="ltr">
              <span>{group.length === 1 ? "1 line of page furniture" : `${group.length} lines of page furniture`}</span>
              <span className={styles.peek} aria-hidden="true" dir={direction}>
                {group
                  .map(({ text }) => (text.length > 48 ? `${text.slice(0, 40)}…` : text))
                  .slice(0, 4)
                  .join(" · ")}
              </span>
              <VisuallyHidden>, folded</VisuallyHidden>
            </summary>
            {group.map((block) => (
              <KindRow key={block.index} block={block} />
            ))}
          </details>
        );
      })}
    </div>
  );
}

/** Neighbours that are all furniture, or all not. */
function inGroups(blocks: readonly PickedBlock[]): PickedBlock[][] {
  const groups: PickedBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0] && (last[0].kind === "furniture") === (block.kind === "furniture")) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
