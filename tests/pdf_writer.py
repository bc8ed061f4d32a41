"""Writes small PDFs with exact places, so that tests say what a page looks like."""

from __future__ import annotations


def make_pdf(pages, *, size=(595, 842), unicode_of=None):
    """A PDF; each page is a list of (left, baseline, letter size, text). Every letter is half its size wide."""
    letters = sorted({letter for page in pages for _, _, _, text in page for letter in text})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    objects = []

    def add(body):
        objects.append(body)
        return len(objects)

    catalog, tree = add(""), add("")
    cmap = _cmap({code: (unicode_of or {}).get(letter, letter) for letter, code in codes.items()})
    to_unicode = add(_stream(cmap))
    descriptor = add(
        "<</Type/FontDescriptor/FontName/Test/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0/Ascent 800/Descent -200"
        "/CapHeight 700/StemV 80>>"
    )
    child = add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Test"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {descriptor} 0 R/DW 500>>"
    )
    font = add(
        f"<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-H/DescendantFonts[{child} 0 R]"
        f"/ToUnicode {to_unicode} 0 R>>"
    )
    kids = []
    for page in pages:
        shown = []
        for left, baseline, letter_size, text in page:
            code = "".join(f"{codes[letter]:04X}" for letter in text)
            shown.append(f"BT /F {letter_size} Tf 1 0 0 1 {left} {baseline} Tm <{code}> Tj ET")
        content = add(_stream("\n".join(shown)))
        kids.append(
            add(
                f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {size[0]} {size[1]}]/Resources<</Font<</F {font} 0 R>>>>"
                f"/Contents {content} 0 R>>"
            )
        )
    objects[catalog - 1] = f"<</Type/Catalog/Pages {tree} 0 R>>"
    objects[tree - 1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>"
    return write_objects(objects)


def write_objects(objects):
    """The file of these objects, numbered from 1; the first is the catalog."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _stream(text):
    return f"<</Length {len(text.encode('latin-1'))}>>\nstream\n{text}\nendstream"


def _cmap(letters):
    mapped = "\n".join(f"<{code:04X}> <{letter.encode('utf-16-be').hex()}>" for code, letter in letters.items())
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(letters)} beginbfchar\n{mapped}\nendbfchar\n"
        "endcmap CMapName currentdict /CMap defineresource pop end end"
    )
