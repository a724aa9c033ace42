// SPDX-License-Identifier: MIT

/// A line in which a key is not told from its value, because a `:` or the space after it is missing,
/// or a list item from its `-`. Yams complains of such a line only where a later one no longer fits.
struct MissingSpace {
  /// What else may be meant by text where a key is expected.
  static let orGoesOn = "; or, if it continues the text above, indent it deeper"

  private let line: ArraySlice<UInt8>

  /// What is missing in the lines above a complaint, which run together with its line.
  ///
  /// - Parameter complaint: The offset of the first `:` that does not fit.
  static func findings(before complaint: Int, in source: SourceText) -> [Finding] {
    var found: [Finding] = []
    var lineStart = source.startOfLine(at: complaint)
    while lineStart > source.start {
      lineStart = source.startOfLine(at: lineStart - 1)
      let line = MissingSpace(at: lineStart, in: source)
      if line.isBlank { continue }
      guard let finding = line.finding(mayGoOn: false) else {
        // Below a value the lines are its text, and the `:` is what does not fit.
        if line.leavesRoomForKeys { break }
        return []
      }
      found.append(finding)
      if line.beginsItem { break }
    }
    return found.reversed()
  }

  /// What is missing in the line that begins with a key at this offset.
  static func finding(at key: Int, in source: SourceText) -> Finding? {
    MissingSpace(at: key, in: source).finding(mayGoOn: true)
  }

  private init(at start: Int, in source: SourceText) {
    var end = start
    while !source.bytes[end].isLineEnd { end += 1 }
    line = source.bytes[start..<end]
  }

  /// What stands before the key: indentation and `- `.
  private var lead: ArraySlice<UInt8> {
    var rest = line.drop(while: \.isSpace)
    while rest.first == .dash, rest.dropFirst().first?.isSpace ?? true {
      rest = rest.dropFirst().drop(while: \.isSpace)
    }
    return line[..<rest.startIndex]
  }

  private var isBlank: Bool { line.allSatisfy(\.isSpace) }

  /// Whether keys may begin below: after a key without a value, a comment, or the document's start.
  private var leavesRoomForKeys: Bool {
    line.last { !$0.isSpace } == .colon || line.drop(while: \.isSpace).first == .hash
      || line.starts(with: "---".utf8)
  }

  private var beginsItem: Bool { lead.contains(.dash) }

  /// What is missing; `nil` if nothing is, or if the line does not begin with a key.
  private func finding(mayGoOn: Bool) -> Finding? {
    let text = line[lead.endIndex...]
    let isTightItem = text.first == .dash
    let word = text.dropFirst(isTightItem ? 1 : 0)
    let key = word.prefix { $0 == .dash || (0x61...0x7A).contains($0) }
    guard let first = key.first, first != .dash else { return nil }
    let name = quoted(String(decoding: key, as: UTF8.self))
    let rest = word[key.endIndex...]
    if isTightItem {
      return rest.first == .colon ? Finding(at: text.startIndex, "put a space after '-'") : nil
    }
    guard let next = rest.first else {
      return Finding(at: key.endIndex, "put ':' after \(name)")
    }
    if next == .colon, let value = rest.dropFirst().first, !value.isSpace {
      return Finding(at: key.endIndex + 1, "put a space after the ':' of \(name)")
    }
    guard next.isSpace, !rest.hasColon else { return nil }
    return Finding(at: key.endIndex, "put ': ' after \(name)" + (mayGoOn ? Self.orGoesOn : ""))
  }
}

extension ArraySlice<UInt8> {
  /// Whether there is a `:` that ends a key.
  fileprivate var hasColon: Bool {
    indices.contains { self[$0] == .colon && ($0 + 1 == endIndex || self[$0 + 1].isSpace) }
  }
}

extension SourceText {
  /// The offset at which the line of an offset begins.
  fileprivate func startOfLine(at offset: Int) -> Int {
    bytes[start..<max(start, offset)].lastIndex(of: .lineFeed).map { $0 + 1 } ?? start
  }
}
