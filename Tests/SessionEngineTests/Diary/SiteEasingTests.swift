// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import TestSupport
import Testing

/// The order of steps by how often they helped.
@Suite struct SiteEasingTests {
  @Test(
    arguments: [
      ([:], 9, "A B C D"),
      (["B": (5, 5)], 5, "B A C D"),
      (["B": (5, 5)], 4, "A B C D"),
      (["A": (1, 9), "D": (8, 9)], 9, "D A B C"),
      // More often is not more certain: 2 of 2 (0.34) comes after 8 of 10 (0.49).
      (["A": (2, 2), "C": (8, 10)], 10, "C A B D"),
      // A step in which nothing eased ranks as an unknown one.
      (["A": (0, 9), "B": (0, 3)], 9, "A B C D"),
      (["A": (0, 9), "C": (1, 9)], 9, "C A B D"),
      // Ties keep the written order.
      (["D": (3, 6), "B": (3, 6), "C": (3, 6)], 6, "B C D A"),
      (["X": (9, 9)], 9, "A B C D"),
    ] as [([String: (Int, Int)], Int, String)])
  func stepsComeInTheOrderOfTheirBounds(
    eased: [String: (Int, Int)], cramps: Int, order: String
  ) {
    let easing = SiteEasing(
      cramps: cramps, steps: eased.mapValues { Proportion(count: $0.0, of: $0.1) })
    let routine = Routine.of(.hold("A", 1), .hold("B", 1), .hold("C", 1), .hold("D", 1))

    #expect(easing.ordering(routine).stepNames.joined(separator: " ") == order)
  }

  @Test func whatIsRepeatedTogetherStaysTogether() {
    let routine = Routine.of(.hold("A", 1), .times(2, .hold("B", 1), .hold("C", 1)), .hold("D", 1))
    let easing = SiteEasing(
      cramps: 9, steps: ["C": Proportion(count: 8, of: 9), "D": Proportion(count: 9, of: 9)])

    #expect(
      easing.ordering(routine)
        == Routine.of(.hold("D", 1), .times(2, .hold("B", 1), .hold("C", 1)), .hold("A", 1)))
  }

  @Test func aWorkoutStaysAsItIs() {
    let workout = Routine.workout(warmUp: "a", .open)

    #expect(SiteEasing(cramps: 9, steps: [:]).ordering(workout) == workout)
  }

  @Test(arguments: Seeds.first(50))
  func noStepIsDroppedDoubledOrChanged(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      var routine = Routine.of()
      let elements = (0..<random.below(9)).map { _ in random.element(depth: 0) }
      routine.content = .steps(elements)
      let names = ["A", "B", "C", "D", "E"].filter { _ in random.chance(70) }
      let easing = SiteEasing(
        cramps: random.below(12),
        steps: Dictionary(
          uniqueKeysWithValues: names.map { name in
            let total = random.below(12)
            return (name, Proportion(count: random.below(total + 1), of: total))
          }))

      let ordered = easing.ordering(routine)

      guard case .steps(let result) = ordered.content else {
        Issue.record("LIMBER_SEED=\(seed): no steps")
        return
      }
      // Each element as often as before, and ties in their original order.
      #expect(result.counts == elements.counts, "LIMBER_SEED=\(seed)")
      let bounds = Set(result.map { easing.bound(of: $0) })
      for bound in bounds {
        #expect(
          result.filter { easing.bound(of: $0) == bound }
            == elements.filter { easing.bound(of: $0) == bound }
            || easing.cramps < SiteEasing.fewestCramps, "LIMBER_SEED=\(seed)")
      }
      if easing.cramps < SiteEasing.fewestCramps {
        #expect(ordered == routine, "LIMBER_SEED=\(seed)")
      } else {
        let inOrder = result.map { easing.bound(of: $0) }
        #expect(inOrder == inOrder.sorted(by: >), "LIMBER_SEED=\(seed)")
      }
      #expect(easing.ordering(ordered) == ordered, "LIMBER_SEED=\(seed)")
    }
  }

  @Test func crampsThatNothingIsKnownOfAreLeftOut() {
    var byHand = CrampRecord(id: "1", at: 0)
    byHand.steps = [.init(name: "A", spent: .seconds(1))]
    var deleted = CrampRecord(id: "2", at: 0, steps: ["A"], easedIn: "A")
    deleted.isDeleted = true
    let records = [
      byHand, deleted, CrampRecord(id: "3", at: 0, steps: []),
      // A step that occurred twice counts once.
      CrampRecord(id: "4", at: 0, steps: ["A", "B", "A"], easedIn: "A"),
      CrampRecord(id: "5", at: 0, steps: ["A", "B"]),
    ]

    #expect(
      SiteEasing(records)
        == SiteEasing(
          cramps: 2,
          steps: ["A": Proportion(count: 1, of: 2), "B": Proportion(count: 0, of: 2)]))
  }
}

extension Routine {
  fileprivate var stepNames: [String] {
    guard case .steps(let elements) = content else { return [] }
    return elements.compactMap { element in
      if case .step(let step) = element { step.name } else { nil }
    }
  }
}

extension [RoutineElement] {
  fileprivate var counts: [RoutineElement: Int] {
    Dictionary(map { ($0, 1) }, uniquingKeysWith: +)
  }
}

extension SiteEasing {
  /// The bound by which an element is placed, calculated independently.
  fileprivate func bound(of element: RoutineElement) -> Double {
    switch element {
    case .step(let step): steps[step.name]?.wilsonLowerBound ?? 0
    case .repetition(_, _, let elements): elements.map(bound).max() ?? 0
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func element(depth: Int) -> RoutineElement {
    if depth < 2, chance(20) {
      return .repetition(
        count: 1 + below(3), (0..<below(4)).map { _ in element(depth: depth + 1) })
    }
    return .hold(pick(["A", "B", "C", "D", "E", "F"]), Double(1 + below(3)))
  }
}

extension CrampRecord {
  /// A cramp in the foot, this many hours after 1970; with steps it belongs to a session.
  init(
    id: String, at hours: Double, site: CrampSite = .foot, steps: [String]? = nil,
    easedIn: String? = nil
  ) {
    self.init(
      id: CrampID(rawValue: id),
      onsetAt: LocalMoment(unixMilliseconds: Int64(hours * 3_600_000), offsetSeconds: 0), site: site
    )
    guard let steps else { return }
    place = Place(session: SessionID(rawValue: id), routine: "Relief")
    self.steps = steps.map { Step(name: $0, spent: .seconds(10)) }
    self.easedIn = easedIn
    outcome = easedIn == nil ? .passedOn : .eased
  }
}
