/** Words at a place of a page: points from its lower left corner. */
export type Placed = { text: string; x: number; y: number; size?: number };

/** A PDF whose pages show these words in Helvetica; `pictures` puts one dark picture on each page, as a scanner does. */
export function pdfFile(pages: readonly (readonly Placed[])[], { pictures = false } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const kids = pages.map((_page, index) => 4 + index * 2);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const picture = 4 + pages.length * 2;
  for (const [index, page] of pages.entries()) {
    const words = page.map(
      ({ text, x, y, size = 11 }) => `BT /F ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`,
    );
    const content = [...words, ...(pictures ? ["q 400 0 0 600 10 10 cm /I Do Q"] : [])].join("\n");
    const resources = `<< /Font << /F 3 0 R >> ${pictures ? `/XObject << /I ${picture} 0 R >>` : ""} >>`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 600] /Resources ${resources} /Contents ${5 + index * 2} 0 R >>`,
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  if (pictures) {
    const image = "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8";
    add(`<< ${image} /Length 64 >>\nstream\n${"x".repeat(64)}\nendstream`);
  }
  return write(objects);
}

function write(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}
