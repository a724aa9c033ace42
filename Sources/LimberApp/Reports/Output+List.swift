// SPDX-License-Identifier: MIT

// The rule of this file: a list may be of any length, and takes the memory of a page.

extension Output {
  /// How many elements are written at a time.
  static let page = 200

  /// Writes a list as JSON.
  ///
  /// - Parameter next: Gives the elements a page at a time, and none at the end.
  static func json<Element: Encodable>(
    pages next: () throws(Failure) -> [Element]
  ) throws(Failure) {
    try list("", next)
    try write([lineFeed])
  }

  /// Writes an object one of whose lists is long. What stands there in the object itself counts for
  /// nothing, and is best empty.
  static func json<Element: Encodable>(
    _ object: some Encodable, list key: String, of elements: some Collection<Element>
  ) throws(Failure) {
    let empty = Array("\n  \"\(key)\" : [\n\n  ]".utf8)
    let text = try encoded(object)
    // No text of the object has a line's end in it: what looks like the list is the list.
    guard let place = text.firstRange(of: empty) else { return try write(text + [lineFeed]) }
    try write(Array(text[..<place.lowerBound]) + Array("\n  \"\(key)\" : ".utf8))
    var rest = elements[...]
    try list("  ") { () throws(Failure) in
      defer { rest = rest.dropFirst(page) }
      return Array(rest.prefix(page))
    }
    try write(Array(text[place.upperBound...]) + [lineFeed])
  }

  private static func list<Element: Encodable>(
    _ indent: String, _ next: () throws(Failure) -> [Element]
  ) throws(Failure) {
    var isFirst = true
    while true {
      let elements = try next()
      if elements.isEmpty { break }
      // Without the bracket and the line's end at each side.
      let lines = try encoded(elements).dropFirst(2).dropLast(2).split(separator: lineFeed)
      try write(Array((isFirst ? "[\n" : ",\n").utf8))
      try write(Array(lines.map { Array(indent.utf8) + $0 }.joined(separator: [lineFeed])))
      isFirst = false
    }
    try write(Array((isFirst ? "[\n\n\(indent)]" : "\n\(indent)]").utf8))
  }
}
