// SPDX-License-Identifier: MIT
import Review
import SessionEngine
import TextCanvas

// The rule of this file: RFC 5545. Lines end with CR LF and have at most 75 bytes; longer ones
// continue after a line break and a space. Moments are in UTC. A calendar is often visible to
// others, so an event only has a session's time and name, nothing about how it went.

/// Sessions as calendar events.
enum ICalendar {
  /// Whether a session is an event: one of training that is over and lasted long enough to count.
  /// Relief is nobody else's business, and its name would tell.
  static func shows(_ session: SessionSummary) -> Bool {
    session.kind != .relief && session.endedAt != nil
      && session.totals.ledger.active >= ReviewedSession.leastActive
  }

  /// The text before the first event.
  static let beginning = bytes([
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Limber//Sessions//EN", "CALSCALE:GREGORIAN",
  ])

  /// The text after the last.
  static let ending = bytes(["END:VCALENDAR"])

  /// A session as an event. Its id is the session's, so importing it again does not duplicate it.
  ///
  /// - Parameter isSeen: Whether it goes to a terminal, which no text may control.
  static func event(_ session: SessionSummary, isSeen: Bool = false) -> [UInt8] {
    let start = moment(session.startedAt)
    // An event shorter than a second has no end, like an unfinished session.
    let end = session.endedAt.map(moment).flatMap { $0 == start ? nil : $0 }
    let name = isSeen ? session.name.visible : session.name
    return bytes(
      [
        "BEGIN:VEVENT", "UID:\(escaped(session.id.rawValue))@limber", "DTSTAMP:\(end ?? start)",
        "DTSTART:\(start)",
      ] + (end.map { ["DTEND:\($0)"] } ?? []) + [
        "SUMMARY:\(escaped(name))", "CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT",
      ])
  }

  /// A moment in UTC.
  private static func moment(_ moment: LocalMoment) -> String {
    let fields =
      LocalMoment(unixMilliseconds: moment.unixMilliseconds, offsetSeconds: 0).fields
    let day = fields.year.padded(4) + fields.month.padded(2) + fields.day.padded(2)
    return day + "T" + fields.hour.padded(2) + fields.minute.padded(2) + fields.second.padded(2)
      + "Z"
  }

  /// A text value, with special characters escaped and control characters turned into spaces.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
      case "\n": escaped.append(contentsOf: ["\\", "n"])
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static func bytes(_ lines: [String]) -> [UInt8] { lines.flatMap(folded) }

  /// A line with its end, folded after at most 75 bytes without splitting characters.
  private static func folded(_ line: String) -> [UInt8] {
    let most = 75
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let encoded = UTF8.encode(scalar).map(Array.init) ?? []
      if length + encoded.count > most {
        bytes += [0x0D, 0x0A, 0x20]
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    return bytes + [0x0D, 0x0A]
  }
}
