const LATIN = /^(windows-125[02478]|iso-8859-([2349]|1[0345]|16)|macintosh)$/;
const MULTI_BYTE = /^(gbk|gb18030|big5|euc-jp|euc-kr|shift_jis|iso-2022-jp|utf-16le|utf-16be)$/;

/** Whether an encoding, by its own name, is one for languages in Latin letters. */
export const isLatin = (label: string): boolean => LATIN.test(label);

/** Whether an encoding writes some characters in several bytes. */
export const isMultiByte = (label: string): boolean => MULTI_BYTE.test(label);

/** Windows-1252 from 0x80 to 0x9F; five of them stand for nothing. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Reads windows-1252 by its table: Node 20 reads ISO-8859-1 under that name, and turns quotation marks into controls. */
export function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control);
}
