// SPDX-License-Identifier: MIT

/// The bytes of a file, with conversion of offsets to lines and columns.
///
/// Lines and columns count from 1, columns in Unicode scalars; a byte order mark has no column.
package struct SourceText: Sendable {
  /// The most bytes that a file may have: 1 MiB.
  package static let mostBytes = 1 << 20

  /// The file's name in messages.
  package let file: String
  /// The words for this kind of file.
  let words: FileWords
  /// The bytes, with a final zero, so that looking one byte ahead stays inside the array.
  package let bytes: [UInt8]
  /// The first offset after any byte order mark.
  package let start: Int
  /// The offset after the last byte.
  package let end: Int

  /// The text of a file.
  package init(_ content: some Collection<UInt8>, file: String, words: FileWords) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count + 1)
    bytes.append(contentsOf: content)
    end = bytes.count
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bytes.append(.end)
    self.bytes = bytes
    self.file = file
    self.words = words
  }

  /// The offset of a line and a column, both from 1, or the nearest that exists.
  func offset(line: Int, column: Int) -> Int {
    var offset = start
    var remaining = line - 1
    while remaining > 0, offset < end {
      if bytes[offset] == .lineFeed { remaining -= 1 }
      offset += 1
    }
    remaining = column - 1
    while remaining > 0, !bytes[offset].isLineEnd {
      offset += 1
      while bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The text between two offsets.
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where a comment begins behind something else.
  package struct Comment: Sendable {
    /// The offset of its `#`.
    package let start: Int
    /// Whether a letter or a number follows the `#` at once.
    package let isTight: Bool
    /// Whether more than one space stands before it.
    package let isSetOff: Bool
  }

  /// For each line with a comment, its first `#` that follows a space.
  package var comments: [Int: Comment] {
    var found: [Int: Comment] = [:]
    var line = 1
    var isDecided = false
    for offset in start..<end {
      if bytes[offset] == .lineFeed {
        line += 1
        isDecided = false
      } else if bytes[offset] == .hash, !isDecided, offset > start, bytes[offset - 1].isSpace {
        isDecided = true
        let next = scalar(at: offset + 1)?.properties
        found[line] = Comment(
          start: offset, isTight: next?.isAlphabetic == true || next?.numericType != nil,
          isSetOff: offset - 1 > start && bytes[offset - 2].isSpace)
      }
    }
    return found
  }

  /// The offset of a value that ends right before a comment; `nil` if a different value does.
  package func start(of value: String, before comment: Int) -> Int? {
    var valueEnd = comment
    while valueEnd > start, bytes[valueEnd - 1].isSpace { valueEnd -= 1 }
    let first = valueEnd - value.utf8.count
    return first >= start && bytes[first..<valueEnd].elementsEqual(value.utf8) ? first : nil
  }

  /// The text from an offset to the end of its line.
  package func restOfLine(from offset: Int) -> String {
    var lineEnd = offset
    while !bytes[lineEnd].isLineEnd { lineEnd += 1 }
    while lineEnd > offset, bytes[lineEnd - 1].isSpace { lineEnd -= 1 }
    return text(offset..<lineEnd)
  }

  /// The well-formed scalar that starts at an offset (Unicode Standard, table 3-7).
  package func scalar(at offset: Int) -> Unicode.Scalar? {
    let first = bytes[offset]
    let width: Int
    switch first {
    case 0x00..<0x80: return Unicode.Scalar(first)
    case 0xC2...0xDF: width = 2
    case 0xE0...0xEF: width = 3
    case 0xF0...0xF4: width = 4
    default: return nil
    }
    guard offset + width <= end else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for next in bytes[(offset + 1)..<(offset + width)] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    // Overlong forms are refused here; `Unicode.Scalar` refuses surrogates and what is out of
    // range.
    let smallest: UInt32 = width == 2 ? 0x80 : width == 3 ? 0x800 : 0x1_0000
    return value < smallest ? nil : Unicode.Scalar(value)
  }
}

extension Unicode.Scalar {
  /// Whether it is refused in a file: control characters, line and paragraph separators, a byte
  /// order mark except at the start, and noncharacters.
  package var isRefused: Bool {
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
