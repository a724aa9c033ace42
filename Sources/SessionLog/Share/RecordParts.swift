// SPDX-License-Identifier: MIT

/// Splits concatenated record files, arriving in pieces of any size.
struct RecordParts {
  /// The incomplete part so far.
  private(set) var rest: [UInt8] = []
  /// The most bytes in a part.
  private let most: Int

  init(most: Int = RecordLimits.fileBytes) { self.most = most }

  /// The boundary between two parts.
  private static let boundary = Array("\n{\"record\":\"file\",".utf8)

  /// Adds the next piece.
  ///
  /// - Returns: The parts completed by it. If one is too long, only some of its bytes are kept.
  mutating func add(_ piece: [UInt8]) -> [[UInt8]] {
    var (start, place) = (0, max(0, rest.count - Self.boundary.count))
    rest += piece
    var parts: [[UInt8]] = []
    while let end = rest[place...].firstIndex(of: 0x0A) {
      place = end + 1
      guard rest[end...].starts(with: Self.boundary) else { continue }
      parts.append(Array(rest[start...end]))
      start = place
    }
    rest.removeFirst(start)
    if rest.count > most { rest.removeFirst(rest.count - Self.boundary.count) }
    return parts
  }
}
