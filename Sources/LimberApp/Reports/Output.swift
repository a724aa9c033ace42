// SPDX-License-Identifier: MIT
import Foundation
import TextCanvas

/// The two output streams of a command.
enum Output {
  /// Writes a line of text for a person; terminal controls are made visible.
  static func line(_ text: String) throws(Failure) {
    try write(Array((text.visible + "\n").utf8))
  }

  /// Writes text of several lines for a person.
  static func lines(_ text: String) throws(Failure) {
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      try line(String(part))
    }
  }

  /// Writes a value as JSON for a script, with its keys in alphabetical order. Since it may end up
  /// on a terminal, controls are escaped.
  static func json(_ value: some Encodable) throws(Failure) {
    try write(encoded(value) + [lineFeed])
  }

  /// A value as JSON without invisible characters.
  ///
  /// - Parameter isOneLine: Whether it is on one line.
  static func encoded(
    _ value: some Encodable, isOneLine: Bool = false
  ) throws(Failure) -> [UInt8] {
    try encoded(value, by: encoder(isOneLine: isOneLine))
  }

  static func encoder(isOneLine: Bool) -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if !isOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
    return encoder
  }

  static func encoded(
    _ value: some Encodable, by encoder: JSONEncoder
  ) throws(Failure) -> [UInt8] {
    let data: Data
    do { data = try encoder.encode(value) } catch { throw .output("\(error)") }
    return escapingInvisible(data)
  }

  /// The JSON with invisible characters in its strings escaped: control characters that the encoder
  /// leaves, and those that hide or reorder text.
  static func escapingInvisible(_ json: Data) -> [UInt8] {
    if json.allSatisfy({ $0 < 0x7F }) { return Array(json) }
    var text = ""
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      guard scalar.isOnlyKnownByItsEffect, scalar != "\n" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return Array(text.utf8)
  }

  /// Writes lines to standard error; failures are ignored, since nobody is left to be told. It
  /// waits only a moment for a terminal that takes no output.
  static func error(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var stream = pollfd(fd: 2, events: Int16(POLLOUT), revents: 0)
      guard isatty(2) == 0 || poll(&stream, 1, 500) != 0 else { return }
      try? write(Array((String(line).visible + "\n").utf8), to: 2)
    }
  }

  /// Shows the progress of something long, on a single line of standard error that is overwritten;
  /// only on a terminal.
  static func progress(_ text: String, done: Int, of count: Int) {
    guard isatty(2) == 1 else { return }
    let end = done == count ? "\n" : ""
    try? write(Array("\rlimber: \(text.visible)\(end)".utf8), to: 2)
  }

  /// Rings the terminal's bell.
  ///
  /// - Returns: Whether there is one.
  static func bell() throws(Failure) -> Bool {
    guard isatty(1) == 1 else { return false }
    try write([0x07])
    return true
  }

  static let lineFeed = UInt8(ascii: "\n")

  static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .output(String(cString: strerror(errno)))
      }
      rest = rest.dropFirst(count)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is invisible but can control a terminal, hide text or reorder it.
  fileprivate var isOnlyKnownByItsEffect: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}
