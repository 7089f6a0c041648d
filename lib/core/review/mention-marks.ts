import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import { findMentions, type Mentionable } from "./mentions";

/** A tree of safe HTML in which every `@Name` of these people is an element of this class. What stands in code stays as it is. */
export function markMentions(tree: Root, people: readonly Mentionable[], className: string): Root {
  if (people.length === 0) return tree;
  const mark = (node: ElementContent): ElementContent[] => {
    if (node.type === "text") return markText(node, people, className);
    return node.type === "element" ? [markElement(node, mark)] : [node];
  };
  const markRoot = (node: RootContent): RootContent[] => {
    if (node.type === "text") return markText(node, people, className);
    return node.type === "element" ? [markElement(node, mark)] : [node];
  };
  return { ...tree, children: tree.children.flatMap(markRoot) };
}

function markElement(element: Element, mark: (node: ElementContent) => ElementContent[]): Element {
  return element.tagName === "code" ? element : { ...element, children: element.children.flatMap(mark) };
}

function markText({ value }: Text, people: readonly Mentionable[], className: string): (Element | Text)[] {
  const text = value.normalize("NFC");
  const nodes: (Element | Text)[] = [];
  let from = 0;
  for (const { start, end } of findMentions(text, people)) {
    if (start > from) nodes.push({ type: "text", value: text.slice(from, start) });
    const words: Text = { type: "text", value: text.slice(start, end) };
    nodes.push({ type: "element", tagName: "bdi", properties: { className: [className] }, children: [words] });
    from = end;
  }
  if (from === 0) return [{ type: "text", value }];
  return from < text.length ? [...nodes, { type: "text", value: text.slice(from) }] : nodes;
}
