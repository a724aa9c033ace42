// SPDX-License-Identifier: MIT

extension SourceText {
  /// The most problems reported for a file.
  package static let mostProblems = 100

  /// The findings as problems, in the order of the file, cut off if there are too many.
  package func error(_ findings: [Finding]) -> FileError {
    var problems = problems(findings, .error)
    if let last = problems.last, findings.count >= Self.mostProblems {
      problems.append(
        FileProblem(
          place: .init(file: file, line: last.line, column: last.column, path: ""),
          message: "there may be more problems from here on; fix these first"))
    }
    return FileError(problems: problems)
  }

  /// The findings as problems, in the order of the file, up to the limit.
  package func problems(
    _ findings: [Finding], _ severity: FileProblem.Severity
  ) -> [FileProblem] {
    // Equal offsets keep the order in which they were found.
    let sorted = findings.enumerated().sorted {
      ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    var finder = PlaceFinder(self)
    return sorted.prefix(Self.mostProblems).map { _, finding in
      FileProblem(
        place: finder.place(at: finding.offset, path: finding.path), message: finding.message,
        severity: severity)
    }
  }
}

/// Checks of a file's characters, before anything else is read.
extension SourceText {
  /// The offsets of control characters and of the first byte that is not UTF-8.
  func characterFindings(atMost limit: Int) -> [Finding] {
    var findings: [Finding] = []
    var offset = start
    while offset < end, findings.count < limit {
      let byte = bytes[offset]
      if (byte >= 0x20 && byte < 0x7F) || byte == .lineFeed || byte == .tab {
        offset += 1
      } else if byte < 0x80 {
        if byte != .carriageReturn || bytes[offset + 1] != .lineFeed {
          findings.append(.init(at: offset, Self.message(forControl: UInt32(byte))))
        }
        offset += 1
      } else if let scalar = scalar(at: offset) {
        if scalar.isRefused {
          findings.append(.init(at: offset, Self.message(forControl: scalar.value)))
        } else if scalar.properties.generalCategory == .spaceSeparator, separates(offset) {
          let hex = hexadecimal(scalar.value, digits: 4)
          findings.append(
            .init(at: offset, "U+\(hex), not a plain space; type a plain space instead"))
        }
        offset += UTF8.width(scalar)
      } else {
        let hex = hexadecimal(UInt32(byte), digits: 2)
        findings.append(
          .init(at: offset, "byte 0x\(hex) is not UTF-8 text; save the file as UTF-8"))
        return findings
      }
    }
    return findings
  }

  /// Whether the character at an offset is indentation or separates a key from its value, where
  /// only plain spaces are allowed.
  private func separates(_ offset: Int) -> Bool {
    // Longer than any indentation and key; keeps long lines from being scanned repeatedly.
    let farthest = max(start, offset - 100)
    var first = offset
    while first > farthest, bytes[first - 1] != .lineFeed { first -= 1 }
    guard first == start || bytes[first - 1] == .lineFeed else { return false }
    let before = bytes[first..<offset].drop { $0.isSpace || $0 == .dash }
    let key = before.prefix { $0 == .dash || (0x61...0x7A).contains($0) }
    return before.isEmpty || (!key.isEmpty && before.dropFirst(key.count).elementsEqual([.colon]))
  }

  private static func message(forControl value: UInt32) -> String {
    if value == 0x0D {
      return "a carriage return without a line feed; end lines with a line feed"
    }
    return "control character U+\(hexadecimal(value, digits: 4)) in the file; delete it"
  }
}

/// A number in upper-case hexadecimal with at least this many digits.
func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
