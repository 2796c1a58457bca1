#!/usr/bin/env python3
"""Verifies an Obligato archive from its folder alone, as docs/archive-format.md describes it.

    verify_archive.py FOLDER [--checkpoint FILE]...           chains, contents, trees; then what was kept elsewhere
    verify_archive.py --inclusion FILE [--checkpoint FILE]    a proof from `obligato archive prove`, without the archive

Exit code 0: sound. 1: not sound, and where: file, record, byte. 2: called wrongly.
"""
import argparse, base64, functools, hashlib, json, re, sys, zlib
from pathlib import Path

HEADER = re.compile(rb"(J1 (\d{12}) (\d{12}) (\d{8}) ([0-9a-f]{64}) ([0-9a-f]{64})) ([0-9a-f]{8})\n")

class Unsound(Exception):
    """file, byte, record (from 1), what is wrong"""

def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def frame_at(data, at):
    """(sequence, synced, previous, hash, body, end); "incomplete" when the file ends inside it, else what is wrong."""
    header = HEADER.match(data, at)
    if not header or b"%08x" % zlib.crc32(header[1]) != header[7]:
        return "its header is damaged" if len(data) - at >= 177 else "incomplete"
    start, end = header.end(), header.end() + int(header[4])
    if end >= len(data):
        return "incomplete"
    if data[end] != 10 or sha(b"%d\n%s\n" % (int(header[2]), header[5]), data[start:end]).hex().encode() != header[6]:
        return "its hash is wrong, or its end"
    return int(header[2]), int(header[3]), header[5], header[6], data[start:end], end + 1

def is_torn(data, at, record):
    """Left by a power cut: an unfinished end, or holes in the last write, and no later record that was written after it."""
    later = (frame_at(data, match.start() + 1) for match in re.compile(rb"\n(?=J)").finditer(data, at))
    holes = data[at] == 0 or data[-1] == 0 or data.find(b"\0\0", at) >= 0
    proven = any(isinstance(frame, tuple) and frame[1] >= record for frame in later)
    return frame_at(data, at) == "incomplete" or holes and not proven

def tree_root(subtrees):
    return functools.reduce(lambda right, left: sha(b"\1", left, right), reversed(subtrees)) if subtrees else sha()

def walk_chain(folder, name, unit, year):
    """Entries, their places (the last is the end), the tree's root at every size, records whose content may be gone."""
    entries, places, subtrees, gone, known = [], [], [], set(), {}
    roots, previous, place = [tree_root([])], b"0" * 64, (f"{name}/000001.log", 0)
    last = max((int(path.stem) for path in folder.glob("*.log") if re.fullmatch(r"\d{6,}", path.stem)), default=0)
    for path in (folder / f"{segment:06}.log" for segment in range(1, last + 1)):
        place = (f"{name}/{path.name}", 0)
        if path.is_symlink() or not path.is_file():
            raise Unsound(*place, len(entries) + 1, "the file is missing")
        data = path.read_bytes()
        while place[1] < len(data):
            record, frame = len(entries) + 1, frame_at(data, place[1])
            what = None if isinstance(frame, tuple) else frame
            if not what and frame[:3] != (record, record - 1, previous):
                what = f"it carries number {frame[0]}, or does not follow the record before"
            if what and int(path.stem) == last and is_torn(data, place[1], record):
                break
            entry = {} if what else json.loads(frame[4])
            kind, cycle, of = entry.get("kind"), entry.get("cycle"), entry.get("record", 0)
            new_cycle = kind == "cycle" and ("corrects" in entry, entry.get("corrects")) == (cycle in known, known.get(cycle))
            disposal = kind == "disposal" and 0 < of < record and of not in gone and entries[of - 1].get("cycle") == cycle
            if what or (entry["format"], entry["unit"], entry["year"]) != (1, unit, year) or not (new_cycle or disposal):
                raise Unsound(*place, record, what or "it is no entry that can stand here")
            known.update({cycle: record}) if new_cycle else gone.add(of)
            entries.append(entry)
            places.append(place)
            leaf, rest = sha(b"\0", frame[4]), record - 1
            while rest & 1:  # every trailing 1 of the size is a full subtree, which the leaf completes
                leaf, rest = sha(b"\1", subtrees.pop(), leaf), rest >> 1
            subtrees.append(leaf)
            roots.append(tree_root(subtrees))
            previous, place = frame[3], (place[0], frame[5])
    return entries, places + [place], roots, gone

def check_contents(path, name, entries, gone):
    """Line n is the content of record n; empty for a disposal, and for what was disposed of."""
    *lines, rest = path.read_bytes().split(b"\n") if path.exists() else [b""]
    offset = 0
    for record, (line, entry) in enumerate(zip(lines, entries), 1):
        is_right = record in gone if entry["kind"] == "cycle" else True
        if line:
            is_right = hashlib.sha256(line).hexdigest() == entry.get("content") and len(line) == entry["bytes"]
        if not is_right:
            raise Unsound(name, offset, record, "its content is not the one that was archived")
        offset += len(line) + 1
    if len(lines) < len(entries):
        raise Unsound(name, offset, len(lines) + 1, "its content is missing")
    if len(lines) + bool(rest) > len(entries) + 1:  # one is what a crash leaves: a content is written before its record
        offset += len(lines[len(entries)]) + 1
        raise Unsound(name, offset, len(entries) + 2, "there are contents, but the chain ends before them")

def check_checkpoints(checkpoints, places, roots):
    sound = 0
    for size, root in sorted(checkpoints):
        if size >= len(roots):
            raise Unsound(*places[-1], len(roots), f"the archive ends before it: a checkpoint knows {size} records")
        if roots[size] != root:
            raise Unsound(*places[sound], sound + 1, f"records {sound + 1} to {size} are not those of a checkpoint")
        sound = size

def root_of(leaf, index, size, path):
    """RFC 6962, 2.1.1, read backwards: the last hash of a path is the other half of the tree."""
    if size == 1 or not path:
        return leaf if size == 1 and not path else b"none"
    half = 1 << (size - 1).bit_length() - 1
    if index < half:
        return sha(b"\1", root_of(leaf, index, half, path[:-1]), path[-1])
    return sha(b"\1", path[-1], root_of(leaf, index - half, size - half, path[:-1]))

def check_inclusion(proof, checkpoints):
    """Without a checkpoint from elsewhere a proof vouches for itself alone."""
    origin, size, root = claimed = parse_checkpoint(proof["checkpoint"])
    index, entry, path = proof["index"], json.loads(proof["entry"]), [base64.b64decode(text) for text in proof["path"]]
    if origin != "obligato/archive/{unit}/{year}".format(**entry) or checkpoints and claimed not in checkpoints:
        raise Unsound(origin, 0, index + 1, "the proof is of another archive, or against another checkpoint")
    if not 0 <= index < size or root_of(sha(b"\0", proof["entry"].encode()), index, size, path) != root:
        raise Unsound(origin, 0, index + 1, "the record is not at that place of the archive")

def parse_checkpoint(text):
    origin, size, root = text.split("\n")[:3]
    return origin, int(size), base64.b64decode(root, validate=True)

def check_year(folder, year, checkpoints):
    name, (unit, _, number) = f"units/{year}.archive", year.rpartition("/")
    entries, places, roots, gone = walk_chain(folder / name, name, unit, int(number))
    check_checkpoints([(size, root) for origin, size, root in checkpoints if origin[17:] == year], places, roots)
    check_contents(folder / name / "contents.jsonl", f"{name}/contents.jsonl", entries, gone)
    print(f"{name}: {len(entries)} records are sound, root {base64.b64encode(roots[-1]).decode()}")

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--checkpoint", action="append", default=[], type=lambda file: parse_checkpoint(Path(file).read_text()))
    parser.add_argument("--inclusion", type=lambda file: json.loads(Path(file).read_text()))
    args, exit_code = parser.parse_args(), 0
    if not args.inclusion and not (args.folder and args.folder.is_dir()):
        parser.error("name the folder of an archive, the one that holds units/")
    found = [] if args.inclusion else [path.relative_to(args.folder / "units") for path in args.folder.rglob("*.archive")]
    years = {path.with_suffix("").as_posix() for path in found} | {origin[17:] for origin, size, _ in args.checkpoint if size}
    checks = [(check_inclusion, args.inclusion, args.checkpoint)] if args.inclusion else []
    for check, *given in checks or [(check_year, args.folder, year, args.checkpoint) for year in sorted(years)]:
        try:
            check(*given)
        except Unsound as unsound:
            print("{0}: record {2}, byte {1}: {3}".format(*unsound.args))
            exit_code = 1
    sys.exit(exit_code)
