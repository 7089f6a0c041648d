/** People in the order of their turns: by id, which tells nothing of them, from the one after `startAfter` on. The order they come in does not matter. */
export function rotate<Person extends { id: string }>(people: readonly Person[], startAfter: string | null): Person[] {
  const inOrder = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (startAfter === null) return inOrder;
  const start = inOrder.findIndex(({ id }) => id > startAfter);
  return start <= 0 ? inOrder : [...inOrder.slice(start), ...inOrder.slice(0, start)];
}
