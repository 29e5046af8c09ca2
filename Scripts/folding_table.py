#!/usr/bin/env python3
"""Write Sources/PlaceIndex/Folding/FoldingTable.swift: how each Unicode scalar folds in a name key.

usage: Scripts/folding_table.py        (Python 3.11: Unicode 14)

The rule, scalar by scalar:
  1. compatibility decomposition (NFKD) and full case folding, to a fixed point; Hangul syllables stay whole;
  2. marks with a combining class are dropped, but those that make another letter stay: the kana voicing marks (class 8),
     viramas (9) and the Thai and Lao vowels and tones (103, 107, 118, 122);
  3. letters that no decomposition reaches are written plainly (ł → l, ø → o, ı → i, ə → a, æ → ae, þ → th ...);
     Arabic, Persian and Urdu variants of a letter become one (ک → ك, ی ى → ي, ة ہ ە → ه), Hebrew finals their plain forms;
  4. digits of all scripts become ASCII digits;
  5. apostrophes, their look-alikes, full stops, format characters and tatweel are dropped, "&" becomes " and ";
  6. hyphens, other punctuation, symbols and blanks become a space.
"""
import pathlib
import unicodedata

LIMIT, BLOCK = 0x20000, 128
KEPT_CLASSES = {8, 9, 103, 107, 118, 122}
DROPPED = set("'’‘ʼʻʽʾʿˈˊˋ′`´‛ʹʺ\"ˌ.·ـ׳״ˮꞌ＇།་") | {chr(c) for c in range(0x2B0, 0x2C2) if unicodedata.category(chr(c)) == "Sk"}
PLAIN = {
    "ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "ĸ": "k", "ŋ": "ng", "æ": "ae", "œ": "oe", "þ": "th",
    "ð": "d", "ə": "a", "ǝ": "e", "ɛ": "e", "ɔ": "o", "ɓ": "b", "ƀ": "b", "ɗ": "d", "ƙ": "k", "ɣ": "g", "ɩ": "i",
    "ʋ": "v", "ƴ": "y", "ɲ": "ny", "ŀ": "l", "ƶ": "z", "ǥ": "g", "ɨ": "i", "ʉ": "u", "ⱪ": "k", "ƒ": "f", "ɖ": "d",
    "ʃ": "sh", "ʒ": "zh", "ʔ": "", "ʕ": "", "ꞑ": "n", "ƿ": "w", "ȝ": "gh", "ƣ": "gh",
    "ٱ": "ا", "ک": "ك", "ڪ": "ك", "ی": "ي", "ى": "ي", "ې": "ي", "ێ": "ي", "ے": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه",
    "ە": "ه", "ۃ": "ه", "ڕ": "ر", "ڵ": "ل", "ۆ": "و", "ء": "",
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
    "ґ": "г", "&": " and ",
}


def fold(scalar, depth=0):
    """The folded text of one scalar; " " stands for a break between words."""
    if scalar in DROPPED:
        return ""
    if scalar in PLAIN:
        return PLAIN[scalar]
    if 0xAC00 <= ord(scalar) <= 0xD7A3:
        return scalar
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", scalar).casefold())
    if text != scalar and depth < 4:
        return "".join(fold(part, depth + 1) for part in text)
    category = unicodedata.category(scalar)
    if category == "Nd":
        return str(unicodedata.digit(scalar))
    if category == "Cf":
        return ""
    if category[0] == "M":
        kept = unicodedata.combining(scalar) in KEPT_CLASSES or (category != "Me" and unicodedata.combining(scalar) == 0)
        return scalar if kept and not 0xFE00 <= ord(scalar) <= 0xFE0F else ""
    if category[0] in "LN" or category in ("Co", "Cn"):
        return scalar
    return " "


def digits(value, count):
    """A number in base 64 as characters from U+0030 to U+006F, with "~" for the backslash."""
    return "".join(chr(0x30 + (value >> 6 * place & 63)) for place in reversed(range(count))).replace("\\", "~")


def literal(text, width=110):
    """The lines of a Swift multi-line string literal without line breaks in its value."""
    return "".join(f"        {text[at:at + width]}\\\n" for at in range(0, len(text), width))[:-2] + "\n"


def main():
    pool, entries = b"", []
    for value in range(LIMIT):
        scalar = chr(value)
        text = scalar if 0xD800 <= value <= 0xDFFF else fold(scalar)
        if text == scalar:
            entries.append(0)  # as it is
        elif text == "":
            entries.append(1)  # dropped
        elif text.strip() == "":
            entries.append(2)  # a break between words
        elif len(text.encode()) > 24:
            entries.append(0)
        else:
            coded = text.encode()
            if (at := pool.find(coded)) < 0:
                at, pool = len(pool), pool + coded
            entries.append(at << 5 | len(coded) | 1 << 23)
    blocks, first = {}, []
    for at in range(0, LIMIT, BLOCK):
        first.append(blocks.setdefault(tuple(entries[at:at + BLOCK]), len(blocks)))
    second = [entry for block in blocks for entry in block]
    assert len(pool) < 1 << 18
    target = pathlib.Path(__file__).parent.parent / "Sources/PlaceIndex/Folding/FoldingTable.swift"
    target.write_text(f'''// Written by Scripts/folding_table.py (Unicode {unicodedata.unidata_version}). Do not edit.

// swift-format-ignore-file

/// The two stages of the folding table as text, which compiles at once where array literals take minutes.
enum FoldingTable {{
    /// Scalars from here on fold to themselves.
    static let limit = {LIMIT}
    static let blockSize = {BLOCK}

    /// Two digits of base 64 a block of scalars: the number of its block in `entries`.
    static let blocks: StaticString = """
{literal("".join(digits(n, 2) for n in first))}        """

    /// Four digits of base 64 a scalar: 0 as it is, 1 dropped, 2 a break, otherwise bit 23 | offset << 5 | length in `pool`.
    static let entries: StaticString = """
{literal("".join(digits(n, 4) for n in second))}        """

    /// The replacements, in UTF-8.
    static let pool: StaticString = """
{literal(pool.decode())}        """
}}
''', encoding="utf-8")



if __name__ == "__main__":
    main()
