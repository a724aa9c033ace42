// SPDX-License-Identifier: MIT

// The rule of this file: a list of any length needs the memory of a page.

extension Output {
  /// How many elements are written at a time.
  static let page = 200

  /// Writes a list as JSON.
  ///
  /// - Parameter next: Returns the elements page by page; empty at the end.
  static func json<Element: Encodable>(
    pages next: () throws(Failure) -> [Element]
  ) throws(Failure) {
    var isFirst = true
    while true {
      let elements = try next()
      if elements.isEmpty { break }
      // Without the brackets and line ends at both ends.
      let lines = try encoded(elements).dropFirst(2).dropLast(2).split(separator: lineFeed)
      try write(Array((isFirst ? "[\n" : ",\n").utf8))
      try write(Array(lines.joined(separator: [lineFeed])))
      isFirst = false
    }
    try write(Array((isFirst ? "[\n\n]\n" : "\n]\n").utf8))
  }

  /// Values as JSON Lines.
  static func jsonLines(_ values: [some Encodable]) throws(Failure) -> [UInt8] {
    let encoder = encoder(isOneLine: true)
    var bytes: [UInt8] = []
    for value in values { bytes += try encoded(value, by: encoder) + [lineFeed] }
    return bytes
  }
}
