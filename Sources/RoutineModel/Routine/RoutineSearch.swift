// SPDX-License-Identifier: MIT

/// Finds routines by words in their names or ids, ignoring order, case, accents and width.
public struct RoutineSearch: Hashable, Sendable {
  private let words: [Substring]

  /// Makes a search for the words of a text; one without words finds everything.
  public init(_ text: String) { words = text.folded.split(separator: " ") }

  /// Whether it finds everything.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether a routine with this name and id matches.
  public func finds(_ name: String, _ id: RoutineID) -> Bool {
    guard !isEmpty else { return true }
    let text = (name + "\n" + id.rawValue).folded
    return words.allSatisfy { text.containsWord($0) }
  }
}

extension String {
  /// Whether another text is part of this one, compared by characters.
  fileprivate func containsWord(_ other: Substring) -> Bool {
    guard let first = other.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: other) { return true }
      rest = rest[rest.index(after: start)...]
    }
    return false
  }
}
