const FIRST: readonly [mediaType: string, at: number, bytes: readonly number[]][] = [
  ["image/png", 0, [0x89, 0x50, 0x4e, 0x47]],
  ["image/jpeg", 0, [0xff, 0xd8, 0xff]],
  ["image/gif", 0, [0x47, 0x49, 0x46, 0x38]],
  ["image/webp", 8, [0x57, 0x45, 0x42, 0x50]],
];

/** The kind of picture that bytes are, by how they begin; `null`: none that is kept as one. */
export function imageType(bytes: Uint8Array): string | null {
  const found = FIRST.find(([, at, first]) => first.every((byte, index) => bytes[at + index] === byte));
  return found?.[0] ?? null;
}
