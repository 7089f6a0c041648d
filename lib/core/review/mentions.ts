/** Somebody who can be named with @. */
export type Mentionable = { id: string; name: string };

/** An `@Name` in a text: UTF-16 offsets in the text as NFC, from the @ on, and whose name it is (more than one: namesakes). */
export type Mention = { start: number; end: number; name: string; ids: string[] };

/** Who a text names: the people meant, and names that several have without one of them being chosen. */
export type Mentioned = { ids: string[]; unclear: { name: string; ids: string[] }[] };

/** What stands before a name: the sign of every keyboard. */
const AT = /[@＠]/gu;

/** Scripts that put no space between words: there a name may touch what comes before and after it. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * Every `@Name` of `people` in a text, in its order: the longest name that fits, whatever its case, with any white space between
 * its parts. An address (`ana@example.org`) names nobody, nor does a name that goes on as another word (`@Anabel` for Ana).
 */
export function findMentions(text: string, people: readonly Mentionable[]): Mention[] {
  const clean = text.normalize("NFC");
  const folded = fold(clean);
  const byName = namesOf(people);
  const lengths = [...new Set([...byName.keys()].map((name) => name.length))].sort((a, b) => b - a);
  const mentions: Mention[] = [];
  for (const { index: at } of folded.text.matchAll(AT)) {
    const index = folded.places[at] ?? 0;
    const last = mentions.at(-1);
    if ((last !== undefined && index < last.end) || !opensMention(clean, index)) continue;
    const from = at + 1;
    const length = lengths.find(
      (size) => byName.has(folded.text.slice(from, from + size)) && endsWord(folded.text, from + size),
    );
    const named = length === undefined ? undefined : byName.get(folded.text.slice(from, from + length));
    if (named === undefined || length === undefined) continue;
    mentions.push({ start: index, end: folded.places[from + length] ?? clean.length, ...named });
  }
  return mentions;
}

/** Who `text` names, with those in `chosen`: they settle which of several namesakes is meant. */
export function whoIsMentioned(text: string, people: readonly Mentionable[], chosen: readonly string[]): Mentioned {
  const ids = new Set(chosen);
  const unclear = new Map<string, string[]>();
  for (const mention of findMentions(text, people)) {
    const [only, ...others] = mention.ids;
    if (only !== undefined && others.length === 0) ids.add(only);
    else if (!mention.ids.some((id) => chosen.includes(id))) unclear.set(mention.name, mention.ids);
  }
  return { ids: [...ids], unclear: [...unclear].map(([name, namesakes]) => ({ name, ids: namesakes })) };
}

/** What is being typed after an @ at the caret, for a menu of people; `null` where none belongs. `start`: of the @, in UTF-16 units. */
export function mentionAtCaret(text: string, caret: number): { start: number; query: string } | null {
  const before = text.slice(Math.max(0, caret - LONGEST_QUERY), caret);
  const at = Math.max(before.lastIndexOf("@"), before.lastIndexOf("＠"));
  const query = before.slice(at + 1);
  if (at < 0 || query.includes("\n") || /^\s/u.test(query)) return null;
  const start = caret - before.length + at;
  return opensMention(text, start) ? { start, query } : null;
}

/** Characters looked back over for an @. */
const LONGEST_QUERY = 80;

/** People whose name, or a later part of it, begins with what was typed; whole names first, then by name. */
export function peopleMatching<Person extends Mentionable>(people: readonly Person[], query: string): Person[] {
  const wanted = foldedName(query.trimStart());
  const ranked = people.flatMap((person) => {
    const name = foldedName(person.name);
    const rank = name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) || name.includes(`-${wanted}`) ? 1 : null;
    return rank === null ? [] : [{ person, name, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ person }) => person);
}

/** `text` with the @ from `start` to `end` finished as this name, and where the caret stands then. */
export function completeMention(
  text: string,
  { start, end, name }: { start: number; end: number; name: string },
): { text: string; caret: number } {
  const after = text.slice(end);
  const written = `@${name}${/^\s/u.test(after) ? "" : " "}`;
  return { text: text.slice(0, start) + written + after, caret: start + written.length };
}

/** Whether an @ here can begin a mention: it does not follow a word, which would be an address. */
function opensMention(text: string, at: number): boolean {
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? "";
  if (SPACELESS.test(before)) return true;
  return !WORD.test(before) && !/[.%+@-]/.test(before);
}

/** Whether a name can end here: what comes next does not make it another word. */
function endsWord(folded: string, end: number): boolean {
  const last = Array.from(folded.slice(Math.max(0, end - 2), end)).at(-1) ?? "";
  const [next = "", second = ""] = Array.from(folded.slice(end, end + 4));
  if (SPACELESS.test(last)) return true;
  return !WORD.test(next) && !(/[-_]/.test(next) && WORD.test(second));
}

function namesOf(people: readonly Mentionable[]): Map<string, { name: string; ids: string[] }> {
  const byName = new Map<string, { name: string; ids: string[] }>();
  for (const { id, name } of people) {
    const key = foldedName(name);
    const known = byName.get(key);
    if (known !== undefined) known.ids.push(id);
    else if (key !== "") byName.set(key, { name, ids: [id] });
  }
  return byName;
}

const foldedName = (name: string) => fold(name.normalize("NFC").trim()).text;

/**
 * A text as names are compared: small letters, white space as single spaces, without invisible signs (marks of direction stand
 * around names in mixed text). `places`: where each unit of it comes from.
 */
function fold(text: string): { text: string; places: number[] } {
  let folded = "";
  const places: number[] = [];
  let index = 0;
  for (const character of text) {
    const small = character.toLowerCase();
    const written = /\s/u.test(character) ? (folded.endsWith(" ") ? "" : " ") : /\p{Cf}/u.test(character) ? "" : small;
    folded += written;
    for (let unit = 0; unit < written.length; unit += 1) places.push(index);
    index += character.length;
  }
  return { text: folded, places };
}
