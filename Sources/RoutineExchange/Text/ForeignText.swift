// SPDX-License-Identifier: MIT
import StrictYAML

/// A file of another program as UTF-8 text with line feeds.
struct ForeignText: Sendable {
  /// The text, for lines and columns.
  let source: SourceText
  /// The line of the first byte that is not UTF-8, if the file was read as Latin-1.
  let latin1Line: Int?
  private let lineStarts: [Int]

  /// Reads bytes as text.
  ///
  /// - Parameters:
  ///   - content: The bytes.
  ///   - file: The file's name in messages.
  ///   - allowsLatin1: Whether to fall back to Latin-1 for the whole file, and to leave control
  ///     characters to the reader.
  /// - Throws: Why it cannot be text.
  init(
    _ content: some Collection<UInt8>, file: String, allowsLatin1: Bool
  ) throws(FileError) {
    guard content.count <= SourceText.mostBytes else {
      let message = "larger than 1 MiB, which no routine needs; is it the right file?"
      throw FileError(problems: [FileProblem(place: FilePlace(file: file), message: message)])
    }
    var text = SourceText(Self.endingLines(content), file: file, words: .foreign)
    var latin1Line: Int?
    var offset = text.start
    var line = 1
    while offset < text.end {
      let byte = text.bytes[offset]
      if byte >= 0x20, byte < 0x80 {
        offset += 1
        continue
      }
      guard let scalar = text.scalar(at: offset) else {
        let first = text.bytes.prefix(2)
        if first.elementsEqual([0xFF, 0xFE]) || first.elementsEqual([0xFE, 0xFF]) {
          throw text.error([Finding(at: 0, "the file is UTF-16; save it as UTF-8")])
        }
        guard allowsLatin1 else {
          throw text.error([Finding(at: offset, "not UTF-8 text; is it the right file?")])
        }
        latin1Line = line
        let decoded = String(String.UnicodeScalarView(text.bytes.dropLast().map { .init($0) }))
        text = SourceText(Array(decoded.utf8), file: file, words: .foreign)
        break
      }
      if scalar == "\n" { line += 1 }
      if !allowsLatin1, scalar.value < 0x20, scalar != "\n", scalar != "\t" {
        throw text.error([Finding(at: offset, "a control character; is it the right file?")])
      }
      offset += UTF8.width(scalar)
    }
    source = text
    self.latin1Line = latin1Line
    lineStarts =
      [text.start]
      + text.bytes.indices.dropLast().filter { text.bytes[$0] == .lineFeed }
      .map { $0 + 1 }
  }

  /// The line of an offset, from 1.
  func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The lines as ranges of offsets, without line ends.
  var lines: [Range<Int>] {
    lineStarts.indices.map { index in
      let next = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : source.end
      return lineStarts[index]..<max(next, lineStarts[index])
    }
  }

  /// The error of a single fault.
  func error(_ fault: SyntaxFault) -> FileError {
    source.error([Finding(at: fault.offset, fault.message)])
  }

  /// The bytes with line feeds in place of Windows and old Mac line ends.
  private static func endingLines(_ content: some Collection<UInt8>) -> [UInt8] {
    let carriageReturn: UInt8 = 0x0D
    var bytes: [UInt8] = []
    bytes.reserveCapacity(content.count)
    var previous: UInt8 = 0
    for byte in content {
      if byte == carriageReturn {
        bytes.append(.lineFeed)
      } else if byte != .lineFeed || previous != carriageReturn {
        bytes.append(byte)
      }
      previous = byte
    }
    return bytes
  }
}

/// Why a text is not in its format.
struct SyntaxFault: Error {
  /// The offset in bytes.
  let offset: Int
  /// What is wrong, and what to do.
  let message: String
}

extension FileWords {
  /// The words for files of other programs.
  package static let foreign = FileWords(
    files: "exercise files", needless: "no routine needs", content: "the routine",
    shortening: "split the file", joining: "keep one file", replacing: "give the path of a file",
    exampleKey: "title", exampleValue: "Squat")
}
