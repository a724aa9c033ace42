// SPDX-License-Identifier: MIT

/// Converts increasing offsets to lines and columns, in one pass over the bytes.
package struct PlaceFinder {
  /// How many characters of a long line are shown before and after the place.
  private static let shownBefore = 60
  private static let shownAfter = 60

  private let source: SourceText
  private var offset: Int
  private var line = 1
  private var column = 1
  private var lineStart: Int

  /// Makes a finder at the start of the text.
  package init(_ source: SourceText) {
    self.source = source
    offset = source.start
    lineStart = source.start
  }

  /// The place of an offset, which must not be before the last one.
  package mutating func place(at target: Int, path: String) -> FilePlace {
    let (line, column) = position(at: target)
    let (sourceLine, caretLine) = excerpt()
    return FilePlace(
      file: source.file, line: line, column: column, path: path, sourceLine: sourceLine,
      caretLine: caretLine)
  }

  /// The line and column of an offset, which must not be before the last one.
  mutating func position(at target: Int) -> (line: Int, column: Int) {
    let target = min(max(target, offset), source.end)
    while offset < target {
      let byte = source.bytes[offset]
      offset += 1
      if byte == .lineFeed {
        line += 1
        column = 1
        lineStart = offset
      } else if source.bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
    }
    // Only invalid UTF-8 is asked for inside a character; such a byte counts as a column of its
    // own.
    return (line, source.bytes[offset] & 0xC0 == 0x80 ? column + 1 : column)
  }

  /// The line around the current offset, and the caret line below it.
  private func excerpt() -> (String?, String?) {
    var first = offset
    var count = 0
    while first > lineStart, count < Self.shownBefore {
      first -= 1
      if source.bytes[first] & 0xC0 != 0x80 { count += 1 }
    }
    var last = offset
    count = 0
    while last < source.end, !source.bytes[last].isLineEnd, count <= Self.shownAfter {
      last += 1
      if source.bytes[last] & 0xC0 != 0x80 { count += 1 }
    }
    guard first < last else { return (nil, nil) }
    let isCutBefore = first > lineStart
    let isCutAfter = last < source.end && !source.bytes[last].isLineEnd
    let before = (isCutBefore ? "..." : "") + visible(source.text(first..<offset))
    let after = visible(source.text(offset..<last)) + (isCutAfter ? "..." : "")
    let width = before.unicodeScalars.reduce(0) { $0 + $1.columnWidth }
    return (before + after, String(repeating: " ", count: width) + "^")
  }
}
