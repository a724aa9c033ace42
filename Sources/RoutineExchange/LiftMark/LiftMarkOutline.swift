// SPDX-License-Identifier: MIT
import StrictYAML

/// A line of a LiftMark file.
struct LiftMarkLine {
  /// Its number, from 1.
  let number: Int
  /// The range of its text in bytes, without its leading marker.
  let range: Range<Int>
  let content: Content

  enum Content: Hashable {
    /// A header of level 1 to 6; the text is its title.
    case header(level: Int)
    /// A line that begins with a dash.
    case set
    /// A line that begins with an at sign.
    case metadata
    case text
    case blank
  }

  init(_ whole: Range<Int>, number: Int, in source: SourceText) {
    self.number = number
    var range = whole.trimmed(in: source)
    let bytes = source.bytes
    let first = range.isEmpty ? 0 : bytes[range.lowerBound]
    switch first {
    case UInt8(ascii: "#"):
      let level = bytes[range].prefix { $0 == UInt8(ascii: "#") }.count
      let next = range.lowerBound + level
      if level <= 6, next == range.upperBound || bytes[next].isSpace {
        content = .header(level: level)
        range = (next..<range.upperBound).trimmed(in: source)
        // A header may end in number signs, too.
        let closed = bytes[range].reversed().drop { $0 == UInt8(ascii: "#") }.count
        if closed == 0 || bytes[range.lowerBound + closed - 1].isSpace {
          range = (range.lowerBound..<(range.lowerBound + closed)).trimmed(in: source)
        }
      } else {
        content = .text
      }
    case UInt8.dash:
      let isRule = range.count > 2 && bytes[range].allSatisfy { $0 == .dash }
      content = isRule ? .blank : .set
      range = (range.lowerBound + 1..<range.upperBound).trimmed(in: source)
    case UInt8(ascii: "@"):
      content = .metadata
      range = (range.lowerBound + 1..<range.upperBound).trimmed(in: source)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      // A code fence around the file, as in copied chat answers.
      content = bytes[range].prefix { $0 == first }.count > 2 ? .blank : .text
    default:
      content = range.isEmpty ? .blank : .text
    }
    self.range = range
  }
}

/// A header with everything below it.
struct LiftMarkSection {
  /// Its level, from 1; 0 for the whole file.
  let level: Int
  /// The header; `nil` for the whole file.
  let header: LiftMarkLine?
  /// The lines up to the next header.
  private(set) var body: [LiftMarkLine] = []
  /// The sections inside it.
  private(set) var children: [LiftMarkSection] = []

  /// Whether it has sets directly below.
  var hasSets: Bool { body.contains { $0.content == .set } }
  /// Whether any nested section has sets.
  private(set) var hasSetsWithin = false

  /// The sections of a file.
  init(_ text: ForeignText) {
    var rest = text.lines.enumerated().map { index, range in
      LiftMarkLine(range, number: index + 1, in: text.source)
    }[...]
    self.init(level: 0, header: nil, &rest)
  }

  private init(level: Int, header: LiftMarkLine?, _ rest: inout ArraySlice<LiftMarkLine>) {
    self.level = level
    self.header = header
    while let line = rest.first {
      guard case .header(let next) = line.content else {
        body.append(line)
        rest.removeFirst()
        continue
      }
      if next <= level { return }
      rest.removeFirst()
      let child = LiftMarkSection(level: next, header: line, &rest)
      hasSetsWithin = hasSetsWithin || child.hasSets || child.hasSetsWithin
      children.append(child)
    }
  }
}

extension Range<Int> {
  /// The range without spaces at either end.
  func trimmed(in source: SourceText) -> Range<Int> {
    var (low, high) = (lowerBound, upperBound)
    while low < high, source.bytes[low].isSpace { low += 1 }
    while low < high, source.bytes[high - 1].isSpace { high -= 1 }
    return low..<high
  }
}
