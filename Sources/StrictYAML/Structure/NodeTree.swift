// SPDX-License-Identifier: MIT

import Yams

/// The tree of keys and values, as Yams composes it.
package struct NodeTree {
  /// The top mapping; `nil` if the file is empty but for comments.
  package let root: Node?
  /// The marks of duplicate keys, which are already reported.
  let duplicates: Set<PlaceInText>

  /// A line and a column, both from 1.
  struct PlaceInText: Hashable {
    let line: Int
    let column: Int
  }

  /// Why Yams could not compose it.
  struct Fault: Error {
    let findings: [Finding]
  }

  /// Composes the tree.
  ///
  /// Yams stops at a duplicate key. To check the rest of the file too, each duplicate gets another
  /// first letter; places stay the same, because columns count letters.
  init(_ source: SourceText, duplicateKeys: [Range<Int>]) throws(Fault) {
    var text = ""
    var written = source.start
    for (index, key) in duplicateKeys.enumerated() {
      guard let letter = source.scalar(at: key.lowerBound),
        let other = Unicode.Scalar(0xF_0000 + UInt32(index))
      else { continue }
      text += source.text(written..<key.lowerBound)
      text.unicodeScalars.append(other)
      written = key.lowerBound + UTF8.width(letter)
    }
    text += source.text(written..<source.end)

    var finder = PlaceFinder(source)
    var places: Set<PlaceInText> = []
    for key in duplicateKeys {
      let place = finder.position(at: key.lowerBound)
      // The mark of a quoted key is its quote.
      let before = source.bytes[max(key.lowerBound - 1, 0)]
      let isQuoted = before == .doubleQuote || before == .singleQuote
      places.insert(.init(line: place.line, column: place.column - (isQuoted ? 1 : 0)))
    }
    duplicates = places
    do {
      // Without resolver rules no regular expression is compiled, and every scalar is text.
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw Fault(findings: Self.findings(error, in: source))
    } catch {
      throw Fault(findings: [Finding(at: source.start, "not valid YAML")])
    }
  }

  private static func findings(_ error: YamlError, in source: SourceText) -> [Finding] {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = source.offset(line: mark.line, column: mark.column)
      let missing =
        problem.contains("mapping values are not allowed")
        ? MissingSpace.findings(before: place, in: source) : []
      return missing.isEmpty
        ? [finding(problem, at: place, opened: context?.mark, in: source)] : missing
    case .duplicatedKeysInMapping(let names, let context):
      let name = quoted(names.first ?? "")
      let place = source.offset(line: context.mark.line, column: context.mark.column)
      return [Finding(at: place, "\(name) is twice in this mapping; keep one of the two")]
    default:
      return [Finding(at: source.start, "not valid YAML; check indentation and quotes")]
    }
  }

  private static func finding(
    _ problem: String, at offset: Int, opened: Mark?, in source: SourceText
  ) -> Finding {
    if let opened {
      let start = source.offset(line: opened.line, column: opened.column)
      if problem.contains("end of stream") || problem.contains("document indicator") {
        return Finding(at: start, "the quote opened here is never closed; close it")
      }
      // A bracket that is still open on a later line was probably forgotten.
      if problem.contains("',' or"), source.bytes[start..<max(start, offset)].contains(.lineFeed) {
        return Finding(
          at: start, "the bracket opened here is not closed; close it, or quote text with brackets")
      }
      // The text that should have been a key is known; the complaint comes behind it.
      if problem.contains("expected ':'") {
        return MissingSpace.finding(at: start, in: source)
          ?? Finding(at: start, advice(problem, source.words) + MissingSpace.orGoesOn)
      }
    }
    if source.bytes[offset] == .tab {
      return Finding(at: offset, "a tab where spaces are expected; indent with spaces")
    }
    return Finding(at: offset, advice(problem, source.words))
  }

  /// Advice for a libyaml error, by its wording.
  private static func adviceByComplaint(
    _ words: FileWords
  ) -> [(complaint: String, advice: String)] {
    let example = "'\(words.exampleKey): \(words.exampleValue)'"
    return [
      (
        "mapping values are not allowed",
        "a ':' where no key is expected; put text that holds ': ' in quotes, or check the indentation"
      ),
      (
        "block sequence entries are not allowed",
        "a list item where none is expected; put '- ' on a line of its own, below its key"
      ),
      ("expected key", misaligned),
      ("expected '-'", misaligned),
      ("expected ':'", "expected a key, ': ' and a value, such as \(example)"),
      ("',' or ']'", "expected ',' or ']'; close the list, or put text with brackets in quotes"),
      ("',' or '}'", "expected ',' or '}'; close the mapping, or put text with braces in quotes"),
      ("start any token", "text cannot begin with this; put it in quotes, and indent with spaces"),
      ("tab character", "a tab where spaces are expected; indent with spaces"),
      ("escape", "no such escape in double quotes; write '\\\\' for a backslash"),
      ("hexdecimal", "no such escape in double quotes; write '\\\\' for a backslash"),
      ("another document", "a second document begins here; \(words.joining)"),
      ("<document start>", "unexpected text after \(words.content); align it with the keys above"),
      ("block scalar", "after '|' or '>', begin the text on the next line"),
      ("comment or line break", "after '|' or '>', begin the text on the next line"),
    ]
  }

  private static let misaligned =
    "this line does not fit the lines above it; align it with the key or '- ' it belongs to"

  private static func advice(_ problem: String, _ words: FileWords) -> String {
    for (complaint, advice) in adviceByComplaint(words) where problem.contains(complaint) {
      return advice
    }
    return "not valid YAML (\(visible(problem))); check indentation and quotes"
  }
}
