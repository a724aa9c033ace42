// SPDX-License-Identifier: MIT

/// Takes apart what many record files make one after the other, in whatever pieces it comes.
struct RecordParts {
  /// The part that is not over, as far as it has come.
  private(set) var rest: [UInt8] = []
  /// The most bytes of a part.
  private let most: Int

  init(most: Int = RecordLimits.fileBytes) { self.most = most }

  /// Where one part ends and the next begins.
  private static let boundary = Array("\n{\"record\":\"file\",".utf8)

  /// Adds what comes next.
  ///
  /// - Returns: The parts that are over with it. Of one that is too long, only some bytes are kept.
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
