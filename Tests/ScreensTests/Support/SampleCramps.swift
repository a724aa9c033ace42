// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport

/// Cramps from the log.
enum SampleCramps {
  /// A cramp with every detail known.
  static let full: CrampRecord = {
    var cramp = CrampRecord(
      id: CrampID(rawValue: "0123456789abcdef.2"),
      onsetAt: wednesday.advanced(by: .seconds(-55_200)), site: .calf, side: .left)
    cramp.place = CrampRecord.Place(
      session: SessionID(rawValue: "0123456789abcdef"), routine: "Running", phase: .exercise,
      step: "Exercise", quarter: 4, follows: CrampID(rawValue: "0123456789abcdef.1"))
    cramp.conditions = [.cold, .thirst, .frequent]
    (cramp.painOnset, cramp.painWorst, cramp.painAfter) = (7, 9, 2)
    cramp.steps = [
      CrampRecord.Step(name: "Stretch the calf", spent: .seconds(30), helped: .yes),
      CrampRecord.Step(name: "Rub the calf gently", spent: .seconds(60), helped: .some),
    ]
    (cramp.outcome, cramp.lasted, cramp.easedIn) = (.eased, .seconds(90), "Rub the calf gently")
    (cramp.woke, cramp.soreness) = (false, 3)
    cramp.sorenessToldAt = cramp.onsetAt.advanced(by: .seconds(86_400))
    cramp.note = "After the long run in new shoes; I had drunk little all day."
    return cramp
  }()

  /// A cramp logged by hand with few details.
  static let byHand: CrampRecord = {
    var cramp = CrampRecord(
      id: CrampID(rawValue: "fedcba9876543210"), onsetAt: wednesday.daysBefore(1), site: .foot)
    cramp.woke = true
    return cramp
  }()

  /// Cramps, newest first, of several sites and with every outcome.
  static func records(_ count: Int) -> [CrampRecord] {
    (0..<count).map { index in
      if index == 0 { return full }
      if index == 1 { return byHand }
      let site = [CrampSite.calf, .foot, .calf, .hamstring, .calf, .foot, .hand][index % 7]
      var cramp = CrampRecord(
        id: CrampID(session: SessionID(rawValue: "session-\(index)"), number: 1),
        onsetAt: wednesday.advanced(by: .seconds(-86_400 - 91_000 * index)), site: site,
        side: [Side.left, .right, nil, .both][index % 4])
      cramp.place = CrampRecord.Place(
        session: SessionID(rawValue: "session-\(index)"), routine: "Running",
        phase: [Phase.warmUp, .exercise, nil][index % 3],
        step: ["Calf raises", "Exercise", nil][index % 3])
      cramp.outcome =
        [EpisodeOutcome.eased, .eased, .passedOn, .eased, .recurred, .endedSession][index % 6]
      cramp.lasted = .seconds(40 + 37 * index % 700)
      cramp.steps = [CrampRecord.Step(name: "Stretch the \(site.rawValue)", spent: .seconds(30))]
      if cramp.outcome == .eased {
        cramp.easedIn = index % 4 == 1 ? "Press the tight spot" : "Stretch the \(site.rawValue)"
      }
      if index % 2 == 0 { (cramp.painOnset, cramp.painAfter) = (5 + index % 5, index % 4) }
      if index % 5 == 0 { cramp.note = "A note." }
      return cramp
    }
  }

  /// A cramp with anything that a log can hold, even if damaged.
  static func random(_ number: Int, using random: inout SplitMix64) -> CrampRecord {
    func some<T>(_ value: (inout SplitMix64) -> T) -> T? {
      Bool.random(using: &random) ? value(&random) : nil
    }
    func text(_ random: inout SplitMix64) -> String {
      let words =
        SampleRoutines.hard.map(\.name) + [
          "\u{1B}]0;title\u{7}", "a\r\nb\nc", "", "\u{200F}\u{202E}",
          String(repeating: "足", count: 90),
          String(repeating: "\n", count: 40), "Stretch the calf",
        ]
      let count = Int.random(in: 1...3, using: &random)
      return (0..<count).compactMap { _ in words.randomElement(using: &random) }
        .joined(separator: " ")
    }
    var cramp = CrampRecord(
      id: CrampID(
        rawValue: Bool.random(using: &random) ? text(&random) + "\(number)" : "\(number)"),
      onsetAt: wednesday.advanced(
        by: .seconds(Int64.random(in: -4_000_000_000...1_000_000, using: &random))),
      site: CrampSite.allCases.randomElement(using: &random) ?? .foot,
      side: [Side.left, .right, .both, nil].randomElement(using: &random) ?? nil)
    cramp.place = some {
      CrampRecord.Place(
        session: SessionID(rawValue: text(&$0)), routine: text(&$0),
        phase: [Phase.warmUp, .exercise, .coolDown, nil].randomElement(using: &$0) ?? nil,
        step: Bool.random(using: &$0) ? text(&$0) : nil,
        quarter: Int.random(in: -3...9, using: &$0),
        follows: Bool.random(using: &$0) ? CrampID(rawValue: text(&$0)) : nil)
    }
    cramp.conditions = Condition.allCases.filter { _ in Bool.random(using: &random) }
    cramp.painOnset = some { Int.random(in: 0...10, using: &$0) }
    cramp.painWorst = some { Int.random(in: 0...10, using: &$0) }
    cramp.painAfter = some { Int.random(in: 0...10, using: &$0) }
    cramp.steps = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      CrampRecord.Step(
        name: text(&random), spent: .seconds(Int64.random(in: 0...9_000_000, using: &random)),
        helped: StepHelp.allCases.randomElement(using: &random))
    }
    cramp.outcome = some { EpisodeOutcome.allCases.randomElement(using: &$0) ?? .eased }
    cramp.lasted = some { .seconds(Int64.random(in: -5...90_000_000, using: &$0)) }
    cramp.easedIn = some { text(&$0) }
    cramp.woke = some { Bool.random(using: &$0) }
    cramp.soreness = some { Int.random(in: 0...10, using: &$0) }
    cramp.note = some { generator in
      String((0..<20).map { _ in text(&generator) }.joined().prefix(2_000))
    }
    return cramp
  }
}
