// SPDX-License-Identifier: MIT
import SessionEngine

// The rule of this file: dates are written as people say them, and none is wider than its column.

extension LocalMoment {
  /// The time of day, as `07:30`.
  public var clockText: String {
    let fields = fields
    return fields.hour.padded(2) + ":" + fields.minute.padded(2)
  }

  /// The date with its weekday, as `Wed 18 Nov`.
  package var dateText: String {
    let fields = fields
    return "\(Self.weekdays[fields.weekday - 1]) \(fields.day) \(Self.months[fields.month - 1])"
  }

  /// The date with its weekday and year, as `Wed 18 Nov 2026`.
  package var fullDateText: String { "\(dateText) \(fields.year)" }

  /// The day relative to today, in at most nine columns: `today`, `yesterday`, `3 d ago`, `12 Nov`,
  /// or, in another year, `Nov 2025`.
  package func agoText(seenFrom today: LocalMoment) -> String {
    switch today.dayNumber - dayNumber {
    case 0: return "today"
    case 1: return "yesterday"
    case let days where (2...6).contains(days): return "\(days) d ago"
    default:
      let fields = fields
      let month = Self.months[fields.month - 1]
      return fields.year == today.fields.year ? "\(fields.day) \(month)" : "\(month) \(fields.year)"
    }
  }

  /// The day relative to today, in at most eleven columns: `today`, `yesterday`, `Thu 12 Nov`, or,
  /// in another year, `12 Nov 2025`.
  package func dayText(seenFrom today: LocalMoment) -> String {
    switch today.dayNumber - dayNumber {
    case 0: return "today"
    case 1: return "yesterday"
    default:
      let fields = fields
      guard fields.year != today.fields.year else { return dateText }
      return "\(fields.day) \(Self.months[fields.month - 1]) \(fields.year)"
    }
  }

  /// The date with the clock's offset from UTC in hours, as `25 Oct +02`, in at most eleven
  /// columns.
  fileprivate var dayTextWithOffset: String {
    let minutes = abs(offsetSeconds) / 60
    let part = minutes % 60 == 0 ? "" : ":" + (minutes % 60).padded(2)
    let hours = (minutes / 60).padded(2) + part
    let offset = (offsetSeconds < 0 ? "-" : "+") + hours
    let date = "\(fields.day) \(Self.months[fields.month - 1]) \(offset)"
    return date.count <= 11 ? date : "UTC\(offset)"
  }

  /// The day number of the Monday of its week.
  package var monday: Int { dayNumber + 1 - fields.weekday }

  /// The date of a day number, as `2 Nov`, or, in another year, `2 Nov 2025`.
  package static func dateText(ofDay day: Int, seenFrom today: LocalMoment) -> String {
    let moment = LocalMoment(unixMilliseconds: Int64(day) * 86_400_000, offsetSeconds: 0)
    let fields = moment.fields
    let date = "\(fields.day) \(months[fields.month - 1])"
    return fields.year == today.fields.year ? date : "\(date) \(fields.year)"
  }

  /// The weekdays, from Monday.
  package static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// The months, from January.
  package static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension RandomAccessCollection<LocalMoment> where Index == Int {
  /// The day of a moment in a list, relative to today. If a neighbour looks the same but has
  /// another UTC offset, as in the hour that occurs twice, the offset is shown.
  package func dayText(at index: Int, seenFrom today: LocalMoment) -> String {
    let moment = self[index]
    let looksLikeAnother = [index - 1, index + 1].contains {
      indices.contains($0) && self[$0].offsetSeconds != moment.offsetSeconds
        && self[$0].clockText == moment.clockText && self[$0].dayNumber == moment.dayNumber
    }
    return looksLikeAnother ? moment.dayTextWithOffset : moment.dayText(seenFrom: today)
  }
}
