// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine

/// What a person's word for a session leads to.
public enum SessionMatch: Hashable, Sendable {
  /// One session.
  case found(SessionID)
  /// None.
  case none
  /// Several; the newest of them, newest first.
  case ambiguous([SessionID])
}

extension LogDatabase {
  /// The most sessions that an ambiguous match names.
  static let mostAmbiguous = 10

  /// Finds the session that a person means by an id, by the beginning of one that no other session
  /// has, or by `last`, the one that began last.
  ///
  /// - Throws: `SessionLogError.cannotRead` or `damaged`.
  public func find(_ text: String) throws(SessionLogError) -> SessionMatch {
    let text = text.lowercased()
    if text == "last" {
      return try history(limit: 1).first.map { .found($0.id) } ?? .none
    }
    let digits = Set("0123456789abcdef")
    guard (1...16).contains(text.utf8.count), text.allSatisfy(digits.contains) else { return .none }
    let ids = try read(orIfEmpty: []) { db in
      // "g" comes right after the last digit, so nothing with this beginning is beyond it.
      try Row.fetchAll(
        db,
        sql: """
          SELECT id FROM session WHERE id >= ? AND id < ?
          ORDER BY started_at_ms DESC, id DESC LIMIT ?
          """,
        arguments: [text, text + "g", Self.mostAmbiguous]
      ).map { SessionID(rawValue: try FieldReader($0, at: "a session").text("id")) }
    }
    return switch ids.count {
    case 0: .none
    case 1: .found(ids[0])
    default: .ambiguous(ids)
    }
  }
}
