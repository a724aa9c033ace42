// SPDX-License-Identifier: MIT
import TextCanvas

// The rule of this file: RFC 4180. Records end with CR LF; a field with a quote, a comma or a line
// break is quoted, with its quotes doubled; the first record has the column names. A field that a
// spreadsheet would take for a formula gets an apostrophe, so that opening a file runs nothing.

/// Comma-separated values.
enum CSV {
  /// A field of a record.
  enum Field: Hashable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    /// No value.
    case nothing

    /// A text, if there is one.
    init(_ text: String?) { self = text.map { .text($0) } ?? .nothing }

    /// A number, if there is one.
    init(_ number: (some BinaryInteger)?) { self = number.map { .number(Int64($0)) } ?? .nothing }
  }

  /// The first characters of spreadsheet formulas.
  private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

  /// A record with its line end.
  ///
  /// - Parameter isSeen: Whether it goes to a terminal, which no text may control.
  static func record(_ fields: [Field], isSeen: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .text(let text): write(isSeen ? text.visible : text, to: &bytes)
      case .number(let number): bytes.append(contentsOf: String(number).utf8)
      case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
      case .nothing: break
      }
    }
    return bytes + [0x0D, 0x0A]
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let isFormula = text.unicodeScalars.first.map(formulaSigns.contains) ?? false
    let guarded = isFormula ? "'" + text : text
    // An empty text differs from no value.
    let isPlain =
      !text.isEmpty && !guarded.utf8.contains { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }
    guard !isPlain else { return bytes.append(contentsOf: guarded.utf8) }
    bytes.append(0x22)
    for byte in guarded.utf8 { bytes.append(contentsOf: byte == 0x22 ? [0x22, 0x22] : [byte]) }
    bytes.append(0x22)
  }
}
