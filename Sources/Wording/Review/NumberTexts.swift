// SPDX-License-Identifier: MIT
import Review
import SessionEngine

/// How the numbers of a review are written, on screen, in commands and in print.
package enum NumberTexts {
  /// A share, as a percentage only if there is enough data.
  ///
  /// - Parameter noun: What is counted, written after the number.
  package static func share(_ share: Proportion, of noun: String = "") -> String {
    switch share.telling {
    case .nothing: share.total == 0 ? "–" : "\(share.count) of \(share.total)\(noun)"
    case .counts: "\(share.count) of \(share.total)\(noun)"
    case .percent:
      "\(share.count) of \(share.total)\(noun), \(percent(share.share ?? 0)) % (\(interval(share)))"
    }
  }

  /// The interval of a share in per cent, such as `56–82`.
  package static func interval(_ share: Proportion) -> String {
    "\(percent(share.wilsonBounds.lowerBound))–\(percent(share.wilsonBounds.upperBound))"
  }

  /// A share in whole per cent.
  package static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// A number to a tenth.
  package static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A rate with its interval, such as `6.5 (4.8–8.6)`; a dash if there are too few days.
  package static func rate(_ rate: Rate?) -> String {
    rate.map { "\(tenths($0.value)) (\(interval($0)))" } ?? "–"
  }

  /// The interval of a rate, such as `4.8–8.6`.
  package static func interval(_ rate: Rate) -> String {
    "\(tenths(rate.bounds.lowerBound))–\(tenths(rate.bounds.upperBound))"
  }

  /// A difference with its sign.
  package static func difference(_ count: Int) -> String {
    count < 0 ? "−\(-count)" : count == 0 ? "0" : "+\(count)"
  }

  /// A difference of durations with its sign.
  package static func difference(_ time: Duration) -> String {
    let isLess = time < .zero
    return "\(isLess ? "−" : "+")\((isLess ? .zero - time : time).tableText)"
  }

  /// The verdict on two counts.
  package static func verdict(_ verdict: CountComparison.Verdict) -> String {
    switch verdict {
    case .more: "more"
    case .fewer: "fewer"
    case .noClearDifference: "no clear difference"
    }
  }

  /// The beginning of an hour, such as `03:00`.
  package static func clock(_ hour: Int) -> String { hour < 10 ? "0\(hour):00" : "\(hour):00" }

  /// The two weekdays of a day from noon to noon, by the first of them; Monday is 1.
  package static func pair(_ weekday: Int) -> String {
    "\(LocalMoment.weekdays[weekday - 1])–\(LocalMoment.weekdays[weekday % 7])"
  }
}
