"""Writes the texts of a package: man pages, changelog, copyright file. See `.setup/package`.

`version TAG` says which version the sources are of, and fails unless the tag and the changelog say the same.
"""

import datetime
import pathlib
import re
import sys
import textwrap

WIDTH = 78


def sentences(text):
    """Lines of a man page: each sentence begins one, none is long, none looks like a macro."""
    for sentence in re.split(r"(?<=[.!?]) +(?=[A-Z0-9'(])", text.strip()):
        for line in textwrap.wrap(sentence, WIDTH, break_long_words=False, break_on_hyphens=False):
            yield r"\&" + line if line[0] in ".'" else line


def tidied(page):
    """A page as the generator writes it, in the form that mandoc asks for.

    Examples keep their lines, paragraphs are macros, and a page is named as `man limber start`
    looks it up, while what is typed stays as it is.
    """
    lines = []
    command = re.search(r"^\.Nm (.+)$", page, re.MULTILINE).group(1)
    example = False
    for line in page.splitlines():
        # The generator protects the blanks that the first example begins with.
        is_example = re.match(r"(\\& ?){2,}|  ", line) is not None
        if is_example != example:
            lines.append(".Bd -literal -offset indent" if is_example else ".Ed")
            example = is_example
        if is_example:
            lines.append(re.sub(r"^(\\&|\s)+", "", line))
        elif line.startswith(".Nd "):
            lines.append(".Nd " + line[4:].strip('"').rstrip("."))
        elif line == f".Nm {command}":
            lines.append(".Nm " + command.strip('"').replace(" ", "-"))
        elif line in (".Nm", ".Ex -std"):
            lines.append(f"{line} {command}")
        elif line.startswith((".Dt ", ".Xr ")):
            macro, name, *rest = line.split(" ")
            lines.append(" ".join([macro, name.replace(".", "-"), *rest]))
        elif line.startswith("."):
            lines.append(line)
        elif line.strip():
            lines.extend(sentences(line))
        else:
            lines.append(".Pp")
    # A paragraph is not begun where the macro beside it leaves space anyway.
    around = (".Pp", ".Bd", ".Ed", ".Bl", ".El", ".Sh", ".It")
    kept = [
        line
        for index, line in enumerate(lines)
        if line != ".Pp"
        or not (
            (index and lines[index - 1].startswith((".Pp", ".Sh", ".It", ".Bd")))
            or lines[index + 1 : index + 2] == []
            or lines[index + 1].startswith(around)
        )
    ]
    return "\n".join(kept) + "\n"


def manual(folder):
    """Puts the generator's pages into shape: `limber.log.cramp.1` becomes `limber-log-cramp.1`."""
    for path in sorted(pathlib.Path(folder).glob("limber*.1")):
        name = path.name.removesuffix(".1")
        above = name.rpartition(".")[0].replace(".", "-")
        page = tidied(path.read_text())
        if above and ".Sh \"SEE ALSO\"" not in page:
            page += f".Sh \"SEE ALSO\"\n.Xr {above} 1\n"
        path.unlink()
        path.with_name(name.replace(".", "-") + ".1").write_text(page)


def changes(source, version):
    """What the changelog tells of one version, as it stands there."""
    for section in re.split(r"^## ", pathlib.Path(source).read_text(), flags=re.MULTILINE):
        heading, _, text = section.partition("\n")
        if re.fullmatch(re.escape(version) + r" - \d{4}-\d\d-\d\d", heading):
            return re.sub(r"<doc:([^>]+)>", r"the page \1", text).strip()
    sys.exit(f"limber: {source} has no section such as '## {version} - 2026-12-01'.")


def version(tag):
    """The version of the sources, which the tag of a release and the changelog have to name."""
    sources = pathlib.Path(__file__).parent.parent / "Sources/LimberApp"
    place = sources / "Environment/Version.swift"
    found = re.search(r'current = "([0-9]+\.[0-9]+\.[0-9]+)"', place.read_text())
    if not found:
        sys.exit(f"limber: {place} has no version such as 1.2.3.")
    if tag != f"v{found[1]}":
        sys.exit(f"limber: the tag is {tag}, but {place} has {found[1]}.")
    changes(sources / "LimberApp.docc/Changelog.md", found[1])
    print(found[1])


def notes(source, version):
    """The changes of one version, for the page of a release."""
    print(changes(source, version))


def changelog(source, version, epoch, maintainer):
    """The changes of one version, in Debian's form."""
    lines = [f"limber ({version}) unstable; urgency=medium"]
    entry = []

    def end_entry():
        if entry:
            lines.extend(textwrap.wrap(
                " ".join(entry).replace("**", ""), WIDTH, initial_indent="  * ", subsequent_indent="    ",
                break_long_words=False, break_on_hyphens=False))
            entry.clear()

    for line in changes(source, version).split("\n"):
        if line.startswith("### "):
            end_entry()
            lines += ["", f"  [ {line[4:]} ]"]
        elif line.startswith("- "):
            end_entry()
            entry.append(line[2:])
        elif line.strip():
            entry.append(line.strip())
        else:
            end_entry()
    end_entry()
    date = datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc)
    if lines[1:2] != [""]:
        lines.insert(1, "")
    print("\n".join(lines))
    print(f"\n -- {maintainer}  {date:%a, %d %b %Y %H:%M:%S} +0000")


def field(text):
    """Text as the rest of a field in Debian's files of paragraphs."""
    return "\n".join(" " + line.rstrip() if line.strip() else " ." for line in text.splitlines())


def words(text):
    return " ".join(text.split())


PERMISSION = "Permission is hereby granted"
EXCEPTION = "As an exception, if you use this Software"


def copyright(folder, checkouts):
    """Who wrote what is in the program, and on which terms, in Debian's machine-readable form.

    The texts are those of the checkouts. One that is not the licence that is told here ends the
    run, so that a new version of a dependency cannot change its terms unseen.
    """
    checkouts = pathlib.Path(checkouts)
    ours = pathlib.Path(folder, "LICENSE").read_text()
    expat = ours[ours.index(PERMISSION):].strip()
    holders = re.search(r"Copyright \(c\) (.+)", ours).group(1)

    def expat_holders(name):
        text = (checkouts / name / "LICENSE").read_text()
        if words(text[text.index(PERMISSION):]) != words(expat):
            sys.exit(f"limber: the licence of {name} is not the one that is known.")
        return re.search(r"Copyright \([cC]\) (.+?)\.?$", text, re.MULTILINE).group(1)

    def apache_exception(name):
        text = (checkouts / name / "LICENSE.txt").read_text()
        if "Apache License" not in text or "Version 2.0, January 2004" not in text:
            sys.exit(f"limber: the licence of {name} is not the one that is known.")
        found = text.find(EXCEPTION)
        return textwrap.dedent("    " + text[found:]).strip() if found >= 0 else None

    exception = apache_exception("swift-argument-parser")
    if exception is None or apache_exception("swift-mustache") is not None:
        sys.exit("limber: the exception to the Apache licence is not where it is known to be.")
    icu = pathlib.Path(folder, ".setup/package-files/ICU-LICENSE").read_text()
    common = "On Debian, its text is in /usr/share/common-licenses/Apache-2.0."

    print(f"""\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Limber
Comment:
 The program has the libraries below inside it. Paths are those of the source tree once its
 dependencies were fetched; swift/ and icu/ stand for the libraries of the Swift toolchain.

Files: *
Copyright: {holders}
License: Expat

Files: .build/checkouts/GRDB.swift/*
Copyright: {expat_holders("GRDB.swift")}
License: Expat

Files: .build/checkouts/Yams/*
Copyright: {expat_holders("Yams")}
License: Expat

Files: .build/checkouts/Yams/Sources/CYaml/*
Copyright:
 2006-2016 Kirill Simonov
 2017-2020 Ingy döt Net
License: Expat
Comment: LibYAML.

Files: .build/checkouts/swift-argument-parser/*
Copyright: 2020 Apple Inc. and the Swift project authors
License: Apache-2.0-with-Swift-exception

Files: .build/checkouts/swift-mustache/*
Copyright: the Hummingbird authors
License: Apache-2.0

Files: swift/*
Copyright: 2014-2026 Apple Inc. and the Swift project authors
License: Apache-2.0-with-Swift-exception
Comment: Swift's standard library, Foundation and Dispatch.

Files: icu/*
Copyright:
 2016-2024 Unicode, Inc.
 1995-2016 International Business Machines Corporation and others
License: Unicode-3.0-and-others
Comment: The International Components for Unicode, which are a part of Foundation.

License: Expat
{field(expat)}

License: Apache-2.0
 Licensed under the Apache License, Version 2.0. {common}

License: Apache-2.0-with-Swift-exception
 Licensed under the Apache License, Version 2.0. {common}
 .
{field(exception)}

License: Unicode-3.0-and-others
{field(icu)}""")


if __name__ == "__main__":
    {
        "manual": manual, "version": version, "notes": notes, "changelog": changelog,
        "copyright": copyright,
    }[sys.argv[1]](*sys.argv[2:])
