// SPDX-License-Identifier: MIT
import GRDB
import SessionEngine
import SessionLog

// Earlier builds wrote the same JSON for events and diary entries, under other keys.

extension JSON {
  /// The JSON with the keys of the records.
  fileprivate var renamed: JSON {
    switch self {
    case .object(let fields):
      .object(
        fields.flatMap { field in
          let value = field.value.renamed
          // A moment used to be an object of its own.
          if field.key == "onset", case .object(let parts) = value { return parts }
          return [Field(key: Self.names[field.key] ?? field.key, value: value)]
        })
    case .array(let values): .array(values.map(\.renamed))
    default: self
    }
  }

  private static let names = [
    "atMs": "onset_at_ms", "offsetS": "utc_offset_s", "spentMs": "spent_ms", "byMs": "by_ms",
    "sinceMs": "since_ms", "painOnset": "pain_onset", "painWorst": "pain_worst",
    "painNow": "pain_now", "painAfter": "pain_after", "lastedMs": "lasted_ms",
  ]
}

extension EarlierRow {
  private var detail: JSON {
    get throws {
      guard let text: String = try value("detail") else { return .null }
      return try require(JSON(text)).renamed
    }
  }

  /// The fact in a row of `session_event`.
  func fact(relief: SessionPlan?) throws -> SessionFact {
    try require(SessionFact(require(value("name")), detail, relief: relief))
  }

  /// The change in a row of `diary_entry`. Its id is a hash of its content, so the same entry in
  /// several files is one change.
  func change(of device: DeviceID) throws -> Change {
    guard case .object(let fields) = try detail else { throw Unreadable() }
    let kind = JSON.Field(key: "kind", value: .text(try require(value("kind"))))
    let writtenAt = try moment("written_at_ms")
    var hash = StableHash()
    for column in ["cramp", "written_at_ms", "utc_offset_s", "kind", "detail"] {
      hash.add(try value(column) ?? DatabaseValue.null)
    }
    return Change(
      id: hash.digits, device: device, stamp: writtenAt.unixMilliseconds, writtenAt: writtenAt,
      content: try require(
        Change.Content(.object([kind] + fields), target: value("cramp") ?? "advice")))
  }
}
