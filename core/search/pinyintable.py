#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Bihuan authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the table of pinyin readings: pinyintable.py Unihan_Readings.txt.bz2 OUT.cpp

Readings are those of kTGHZ2013 (the 8 105 characters of the standard of 2013, every reading), and of kMandarin for
all other characters; 〇 is a figure to Unihan and has none there. Tones go; ü is kept as v and as u, because people type both.
"""
import bz2
import re
import sys
import unicodedata

FIRST, LAST = 0x3400, 0x9FFF  # pinyin.cpp knows the range by pinyintable.h


def spelled(reading):
    plain = ""
    for c in unicodedata.normalize("NFD", reading.lower()):
        if c == "\u0308":
            plain = plain[:-1] + "v"
        elif "a" <= c <= "z":
            plain += c
    return plain


def spellings(values):
    result = []
    for value in values:
        plain = spelled(value)
        for spelling in (plain, plain.replace("v", "u")):
            if spelling and spelling not in result:
                result.append(spelling)
    return result


def read(path):
    standard, other = {}, {0x3007: ["líng"]}
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) != 3 or parts[1] not in ("kTGHZ2013", "kMandarin"):
                continue
            character = int(parts[0][2:], 16)
            if parts[1] == "kTGHZ2013":  # 323.040:shà 397.010:xià
                standard[character] = [r for place in re.findall(r":(\S+)", parts[2]) for r in place.split(",")]
            elif character <= LAST:
                other[character] = parts[2].split()
    return {**other, **standard}


def numbers(values):
    lines, line = [], "   "
    for value in values:
        if len(line) > 110:
            lines.append(line)
            line = "   "
        line += f" {value},"
    return "\n".join(lines + [line])


def main():
    readings = {c: tuple(spellings(values)) for c, values in sorted(read(sys.argv[1]).items())}
    if len(readings) < 20000:
        sys.exit("the file of readings is not the one that is meant")
    syllables = sorted({s for values in readings.values() for s in values})
    sets = [()] + sorted({values for values in readings.values() if values})
    number = {values: i for i, values in enumerate(sets)}
    begins, members = [], []
    for values in sets:
        begins.append(len(members))
        members += [syllables.index(s) for s in values]
    begins.append(len(members))
    masks = [sum(1 << i for i in {ord(s[0]) - 97 for s in values}) for values in sets]
    inside = [number[readings.get(c, ())] for c in range(FIRST, LAST + 1)]
    outside = [(c, number[v]) for c, v in readings.items() if not FIRST <= c <= LAST and v]
    with open(sys.argv[2], "w", encoding="ascii") as out:
        out.write("// Made by pinyintable.py from Unihan_Readings.txt; not to be edited.\n")
        out.write('#include "core/search/pinyintable.h"\n\nnamespace bihuan::pinyin {\n\n')
        out.write("const char *const syllableTable[] = {\n" + numbers(f'"{s}"' for s in syllables) + "\n};\n")
        for name, kind, values in (("setBegins", "quint16", begins), ("setMembers", "quint16", members),
                                   ("setInitials", "quint32", masks), ("setOfCharacter", "quint16", inside)):
            out.write(f"const {kind} {name}[] = {{\n{numbers(values)}\n}};\n")
        out.write("const Outlier outliers[] = {\n" + numbers(f"{{{c}, {n}}}" for c, n in outside) + "\n};\n")
        out.write(f"const qsizetype outlierCount = {len(outside)};\n\n}} // namespace bihuan::pinyin\n")


main()
